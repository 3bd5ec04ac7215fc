add_simd_mutant(dot_neon_control dot neon dot/dot_neon.cpp "float DotNeon(" "/* the same */ float DotNeon(" SAME)
add_simd_mutant(dot_neon_lane dot neon dot/dot_neon.cpp
  "AddBlock(lanes, a, b);" "AddBlock(lanes, a, b); lanes.q3 = vsetq_lane_f32(0, lanes.q3, 3);")
add_simd_mutant(dot_neon_tail dot neon dot/dot_neon.cpp
  "case 9: AddQuad(lanes.q9, quad); quad = LoadQuad(a, b, 32)" "case 9: AddQuad(lanes.q9, quad); quad = LoadQuad(a, b, 31)")
add_simd_mutant(dot_scalar_fold dot scalar dot/dot_scalar.cpp
  "lanes[j] += lanes[j + half]" "lanes[j] = lanes[2 * j] + lanes[2 * j + 1]")
add_simd_mutant(dot_scalar_lane dot scalar dot/dot_scalar.cpp "lanes[i % kLanes]" "lanes[i % (kLanes - 1)]")
add_simd_mutant(dot_sve_rung dot sve dot/dot_sve.cpp "ldr z1, [%[b], #\\z - 17, mul vl]" "ldr z1, [%[b], #\\z - 16, mul vl]")
add_simd_mutant(dot_sve_fold dot sve dot/dot_sve.cpp "fadd z18.s, z18.s, z22.s" "fadd z18.s, z18.s, z23.s")
add_simd_mutant(dot_sve_half dot sve dot/dot_sve.cpp "index z0.s, %w[half], #1" "index z0.s, %w[half], #-1")
add_simd_mutant(dot_sve_tail dot sve dot/dot_sve.cpp "whilelo p1.s, %[top], %[n]" "whilelo p1.s, %[top], xzr")
add_simd_mutant(dot_avx2_lane dot avx2 dot/dot_avx2.cpp "_mm256_loadu_ps(b + i + 8 * r)" "_mm256_loadu_ps(b + i + 8 * (r ^ 1))")
add_simd_mutant(dot_avx2_tail dot avx2 dot/dot_avx2.cpp "i < n ? b[i] : 0.0F" "i + 1 < n ? b[i] : 0.0F")

add_simd_mutant(dot_stream_scalar_lane dot_stream scalar dot/dot_stream_scalar.cpp
  "lanes[i % kDotLanes]" "lanes[(i + 1) % kDotLanes]")
add_simd_mutant(dot_stream_neon_lane dot_stream neon dot/dot_stream_neon.cpp
  "StorePair(to + 8, lanes.q2, lanes.q3)" "StorePair(to + 8, lanes.q3, lanes.q2)")
add_simd_mutant(dot_stream_sve_lane dot_stream sve dot/dot_sve.cpp
  "str z\\z, [%[lanes], #\\z - 16, mul vl]" "str z\\z, [%[lanes], #(\\z - 16) & 30, mul vl]")
add_simd_mutant(dot_stream_avx2_lane dot_stream avx2 dot/dot_avx2.cpp
  "_mm256_loadu_ps(lanes + 8 * r)" "_mm256_loadu_ps(lanes + 8 * (r / 2))")
# What is carried from chunk to chunk.
add_simd_mutant(dot_stream_carry dot_stream neon dot/dot_stream.cpp "size_ += added" "size_ += 1")
add_simd_mutant(dot_stream_head dot_stream neon dot/dot_stream.cpp "lane == 0 && blocks != 0" "blocks != 0")
