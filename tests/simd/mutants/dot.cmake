add_simd_mutant(dot_neon_control dot neon dot/dot_neon.cpp "float DotNeon(" "/* the same */ float DotNeon(" SAME)
add_simd_mutant(dot_neon_lane dot neon dot/dot_neon.cpp
  "second = vfmaq_f32(second, a1, b1)" "second = vfmaq_f32(second, a1, vsetq_lane_f32(0, b1, 3))")
add_simd_mutant(dot_scalar_fold dot scalar dot/dot_scalar.cpp
  "lanes[j] += lanes[j + half]" "lanes[j] = lanes[2 * j] + lanes[2 * j + 1]")
add_simd_mutant(dot_scalar_lane dot scalar dot/dot_scalar.cpp "lanes[i % kLanes]" "lanes[i % (kLanes - 1)]")
add_simd_mutant(dot_sve_rung dot sve dot/dot_sve.cpp "ldr z1, [%[b], #\\z - 17, mul vl]" "ldr z1, [%[b], #\\z - 16, mul vl]")
add_simd_mutant(dot_sve_fold dot sve dot/dot_sve.cpp "fadd z18.s, z18.s, z22.s" "fadd z18.s, z18.s, z23.s")
add_simd_mutant(dot_sve_half dot sve dot/dot_sve.cpp "index z0.s, %w[half], #1" "index z0.s, %w[half], #-1")
add_simd_mutant(dot_sve_tail_as_plus_zero dot sve dot/dot_sve.cpp "mov z2.s, #0x80000000" "mov z2.s, #0")
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
add_simd_mutant(dot_stream_carry dot_stream neon dot/dot_stream.cpp "size_ += whole" "size_ += whole - 1")
add_simd_mutant(dot_stream_head dot_stream neon dot/dot_stream.cpp "-size_ % kDotLanes" "size_ % kDotLanes")
