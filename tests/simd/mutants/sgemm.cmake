add_simd_mutant(sgemm_neon_control sgemm neon sgemm/sgemm_neon.cpp "void SgemmNeon(" "/* the same */ void SgemmNeon(" SAME)
add_simd_mutant(sgemm_neon_lane sgemm neon sgemm/sgemm_neon.cpp "SIMD_SGEMM_STEP(2)" "SIMD_SGEMM_STEP(3)")
add_simd_mutant(sgemm_neon_tail sgemm neon sgemm/sgemm_neon.cpp "tbz %[start], #2, 5b" "tbz %[start], #2, 4b")
add_simd_mutant(sgemm_neon_row sgemm neon sgemm/sgemm_neon.cpp "fmla v23.4s, v24.4s" "fmla v23.4s, v7.4s")
add_simd_mutant(sgemm_sve_lane sgemm sve sgemm/sgemm_sve.cpp "ldr z9, [%[b], #1, mul vl]" "ldr z9, [%[b]]")
add_simd_mutant(sgemm_sve_start sgemm sve sgemm/sgemm_sve.cpp "whilelo p2.s, xzr, %[accumulate]" "ptrue p2.s")
add_simd_mutant(sgemm_scalar_start sgemm scalar sgemm/sgemm_scalar.cpp ": 0.0F;" ": -0.0F;")
# The walk through blocks is what all vector paths share.
add_simd_mutant(sgemm_walk_edge sgemm neon sgemm/blocks.cpp "left != 0; --left" "left > 1; --left")
add_simd_mutant(sgemm_walk_depth sgemm neon sgemm/blocks.cpp "accumulate || p != 0" "accumulate")
add_simd_mutant(sgemm_avx2_row sgemm avx2 sgemm/sgemm_avx2.cpp
  "_mm256_broadcast_ss(a + kRow * part.lda)" "_mm256_broadcast_ss(a + kRow / 4 * part.lda)")
