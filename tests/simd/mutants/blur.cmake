add_simd_mutant(blur_neon_control blur neon blur/blur_neon.cpp "void BlurU8Neon(" "/* the same */ void BlurU8Neon(" SAME)
add_simd_mutant(blur_neon_binomial_tap blur neon blur/binomial_u8_neon.cpp
  "MultiplyAdd(sum, vld1q_u8(bytes + taps.at3), vdupq_n_u8(4))" "MultiplyAdd(sum, vld1q_u8(bytes + taps.at2), vdupq_n_u8(4))")
add_simd_mutant(blur_neon_binomial_rounding blur neon blur/binomial_u8_neon.cpp "vraddhn_high_u16(" "vaddhn_high_u16(")
add_simd_mutant(blur_neon_binomial_lead blur neon blur/binomial_u8_neon.cpp "rows + kLeadRows;" "rows + 2;")
add_simd_mutant(blur_neon_phase blur neon blur/taps_u8_neon.cpp "vaddq_u8(p0, vdupq_n_u8(3))" "vaddq_u8(p0, vdupq_n_u8(2))")
add_simd_mutant(blur_neon_channel blur neon blur/taps_u8_neon.cpp "* 0x03020100" "* 0x02020100")
add_simd_mutant(blur_neon_row_of_four blur neon blur/taps_u8_neon.cpp "vld1q_u8(weights - 3)" "vld1q_u8(weights - 2)")
add_simd_mutant(blur_neon_lane blur neon blur/taps_u8_neon.cpp
  "vqtbl2q_u8(row, p2)" "vsetq_lane_u8(0, vqtbl2q_u8(row, p2), 15)")
add_simd_mutant(blur_neon_float_pair blur neon blur/five_f32_neon.cpp
  "vfmaq_f32(near, w.w2, vaddq_f32(v0, v4))" "vfmaq_f32(vfmaq_f32(near, w.w2, v0), w.w2, v4)")
add_simd_mutant(blur_neon_float_history blur neon blur/five_f32_neon.cpp
  "blur(row[3], h4, h0, h1, h2, h3)" "blur(row[3], h4, h0, h2, h1, h3)")
add_simd_mutant(blur_neon_float_not_fused blur neon blur/taps_f32_neon.cpp
  "sum = vfmaq_n_f32(sum, vaddq_f32(Load(row + left), Load(row + right)), weight)"
  "sum = vaddq_f32(sum, vmulq_n_f32(vaddq_f32(Load(row + left), Load(row + right)), weight))")
add_simd_mutant(blur_neon_right_edge blur neon blur/strips.cpp
  "x + kStripBytes + right_bytes > row_bytes_" "x + kStripBytes > row_bytes_")
add_simd_mutant(blur_neon_last_strip blur neon blur/strips.cpp "x = row_bytes_ - kStripBytes;" "break;")
add_simd_mutant(blur_neon_row_table blur neon blur/strips.cpp "y + i - kernel_.lead - radius_" "y + i - radius_")
add_simd_mutant(blur_scalar_tap blur scalar blur/blur_scalar.cpp
  "weights.u8[i] * (centre[-i] + centre[i])" "weights.u8[i] * (centre[-i] + centre[i - 1])")
add_simd_mutant(blur_scalar_rounding blur scalar blur/blur_scalar.cpp "((1U << shift) >> 1)" "(1U << shift >> 2)")
add_simd_mutant(blur_scalar_not_fused blur scalar blur/blur_scalar.cpp
  "sum = __builtin_fmaf(weights.f32[i], FloatOf(centre[-i]) + FloatOf(centre[i]), sum)"
  "sum += weights.f32[i] * (FloatOf(centre[-i]) + FloatOf(centre[i]))")
add_simd_mutant(blur_scalar_border blur scalar blur/border.cpp "period - folded" "period - folded - 1")
add_simd_mutant(blur_scalar_weight blur scalar blur/blur_weights.cpp "static_cast<std::uint32_t>(owed + 0.5)" "static_cast<std::uint32_t>(owed)")
add_simd_mutant(blur_sve_control blur sve blur/blur_sve.cpp "void BlurF32Sve(" "/* the same */ void BlurF32Sve(" SAME)
add_simd_mutant(blur_sve_mask blur sve blur/blur_sve.cpp "svwhilelt_b32(x, elements)" "svwhilelt_b32(x + 1, elements)")
add_simd_mutant(blur_sve_tap blur sve blur/blur_sve.cpp "svadd_x(all, v0, v4)" "svadd_x(all, v0, v3)")
