add_simd_mutant(gather_dot_scalar_check gather_dot scalar gather_dot/gather_dot_scalar.cpp
  "indices[i] >= dense_size" "indices[i] > dense_size")
add_simd_mutant(gather_dot_neon_element gather_dot neon gather_dot/gather_dot_neon.cpp
  "f3 = dense[high >> 32]" "f3 = dense[low >> 32]")
add_simd_mutant(gather_dot_neon_check gather_dot neon gather_dot/gather_dot_neon.cpp
  "odd_u32x4 = vmaxq_u32(odd_u32x4, vld1q_u32(indices + 12))" "(void)0")
add_simd_mutant(gather_dot_sve_tail gather_dot sve gather_dot/gather_dot_sve.cpp
  "svwhilelt_b32_u64(i, n)" "svwhilelt_b32_u64(i + 1, n)")
add_simd_mutant(gather_dot_avx2_element gather_dot avx2 gather_dot/gather_dot_avx2.cpp
  "to[i] = dense[indices[i]]" "to[i] = dense[indices[i & ~std::size_t{1}]]")
# What every path shares: windows, and the position of a bad index.
add_simd_mutant(gather_dot_window gather_dot neon gather_dot/gather_dot.cpp
  "stream.Add(values + at," "stream.Add(values + at + 1,")
add_simd_mutant(gather_dot_position gather_dot neon gather_dot/gather_dot.cpp
  "next + FirstOutside(indices + next, dense_size)" "FirstOutside(indices + next, dense_size)")
