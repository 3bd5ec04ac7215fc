# The table of mutants: one changed line of a production source each, and why a fixture has to notice.
# add_mutant(NAME FIXTURE SOURCE PATTERN REPLACEMENT)

# The kernels.
add_mutant(neon_lane_wrong dot simd/dot/dot_neon.cpp
  "AddBlock(lanes, a, b);" "AddBlock(lanes, a, b); lanes.q3 = vsetq_lane_f32(0, lanes.q3, 3);")
add_mutant(neon_lanes_swapped dot simd/dot/dot_neon.cpp
  "AddBlock(lanes, a, b);" "AddBlock(lanes, a, b); { const float32x4_t q6 = lanes.q6; lanes.q6 = lanes.q7; lanes.q7 = q6; }")
add_mutant(neon_fold_by_neighbours dot simd/dot/dot_neon.cpp
  "vadd_f32(vget_low_f32(four), vget_high_f32(four))" "vpadd_f32(vget_low_f32(four), vget_high_f32(four))")
add_mutant(neon_multiply_then_add dot simd/dot/dot_neon.cpp
  "AddBlock(lanes, a, b);"
  "{ const float32x4_t q0 = vaddq_f32(lanes.q0, vmulq_f32(vld1q_f32(a), vld1q_f32(b))); AddBlock(lanes, a, b); lanes.q0 = q0; }")
add_mutant(neon_tail_multiply_then_add dot_edges simd/dot/dot_neon.cpp
  "acc = vfmaq_f32(acc, quad.a, quad.b)" "acc = vaddq_f32(acc, vmulq_f32(quad.a, quad.b))")
add_mutant(neon_tail_dropped dot simd/dot/dot_neon.cpp "if (n % kLanes != 0)" "if (n % kLanes > n)")
add_mutant(neon_third_element_dropped dot simd/dot/dot_neon.cpp
  "part.b = vld1q_lane_f32(b + 2, part.b, 2)" "part.b = vld1q_lane_f32(b + 1, part.b, 2)")
add_mutant(neon_padded_with_plus_zero dot_edges simd/dot/dot_neon.cpp "vdupq_n_f32(-0.0F)" "vdupq_n_f32(0.0F)")
add_mutant(scalar_multiply_then_add dot simd/dot/dot_scalar.cpp
  "lane = __builtin_fmaf(a[i], b[i], lane)" "lane += a[i] * b[i]")
add_mutant(scalar_fold_by_neighbours dot simd/dot/dot_scalar.cpp
  "lanes[j] += lanes[j + half]" "lanes[j] = lanes[2 * j] + lanes[2 * j + 1]")

# The answer.
add_mutant(one_bit_of_one_answer dot runtime/bootstrap/event_handler.cpp
  "text.AppendHex(ShownBits(product))" "text.AppendHex(ShownBits(product) ^ (event.a.size() == 67))")
add_mutant(path_not_obeyed dot runtime/bootstrap/path_choice.cpp "path.name() == name" "true")
add_mutant(lengths_not_compared dot runtime/bootstrap/dot_event.cpp "a.count != b.count" "a.count > b.count + 1")

# Number text.
add_mutant(middle_always_rounded_up dot_edges runtime/src/float_text_round.cpp
  "(order == 0 && low % 2 != 0)" "order == 0")
add_mutant(middle_settled_by_the_double dot_edges runtime/src/float_text_round.cpp
  "constexpr double kDoubt = 0x1p-50" "constexpr double kDoubt = 0")
add_mutant(long_text_cut dot_edges runtime/src/float_text_round.cpp "rest |= digit" "rest |= digit * 0")
add_mutant(printed_up_in_the_middle dot_edges runtime/src/float_text_format.cpp
  "(order == 0 && floor.digits % 2 == 1)" "order == 0")
