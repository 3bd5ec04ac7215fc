add_simd_mutant(dot_neon_control dot neon dot/dot_neon.cpp "float DotNeon(" "/* the same */ float DotNeon(" SAME)
add_simd_mutant(dot_neon_lane dot neon dot/dot_neon.cpp
  "second = vfmaq_f32(second, a1, b1)" "second = vfmaq_f32(second, a1, vsetq_lane_f32(0, b1, 3))")
add_simd_mutant(dot_scalar_fold dot scalar dot/dot_scalar.cpp
  "lanes[j] += lanes[j + half]" "lanes[j] = lanes[2 * j] + lanes[2 * j + 1]")
