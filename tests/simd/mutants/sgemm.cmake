add_simd_mutant(sgemm_neon_control sgemm neon sgemm/sgemm_neon.cpp "void SgemmNeon(" "/* the same */ void SgemmNeon(" SAME)
add_simd_mutant(sgemm_neon_lane sgemm neon sgemm/sgemm_neon.cpp
  "SIMD_SGEMM_STEP(2) SIMD_SGEMM_STEP(3)" "SIMD_SGEMM_STEP(3) SIMD_SGEMM_STEP(2)")
add_simd_mutant(sgemm_sve_lane sgemm sve sgemm/sgemm_sve.cpp
  "SIMD_SGEMM_STEP(2) SIMD_SGEMM_STEP(3)" "SIMD_SGEMM_STEP(3) SIMD_SGEMM_STEP(2)")
add_simd_mutant(sgemm_sve_tail sgemm sve sgemm/sgemm_sve.cpp "ptrue p1.s, vl1" "pfalse p1.b")
add_simd_mutant(sgemm_scalar_start sgemm scalar sgemm/sgemm_scalar.cpp ": 0.0F;" ": -0.0F;")
# The walk through blocks is what all vector paths share.
add_simd_mutant(sgemm_walk_edge sgemm neon sgemm/blocks.cpp "to[j] = 0.0F" "to[j - 1] = 0.0F")
add_simd_mutant(sgemm_walk_depth sgemm neon sgemm/blocks.cpp "accumulate || p != 0" "accumulate")
add_simd_mutant(sgemm_avx2_row sgemm avx2 sgemm/sgemm_avx2.cpp
  "_mm256_broadcast_ss(a + kRow * part.lda)" "_mm256_broadcast_ss(a + kRow / 4 * part.lda)")
