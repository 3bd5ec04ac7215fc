// The 64 lanes in Advanced SIMD registers, and a block of 64 products added to them; for dot and
// its stream. Internal linkage throughout.
//
//   element   0 1 2 3 | 4 5 6 7 | … | 60 61 62 63 | 64 65 66 67 | …
//   register    q0    |   q1    | … |     q15     |     q0      | …
//
// Named members: as an array g++ 12 spills all sixteen in every block (fewer instructions, twice
// the cycles).
#pragma once

#include <arm_neon.h>

#include <cstddef>

namespace simd {
namespace {

struct Lanes {
  float32x4_t q0{}, q1{}, q2{}, q3{}, q4{}, q5{}, q6{}, q7{};
  float32x4_t q8{}, q9{}, q10{}, q11{}, q12{}, q13{}, q14{}, q15{};
};

// Eight elements at `at`, loaded as two pairs (ldp) before they are used.
[[gnu::always_inline]] inline void AddTwoQuads(float32x4_t& first, float32x4_t& second,
                                               const float* a, const float* b, std::size_t at) {
  const float32x4_t a0 = vld1q_f32(a + at), a1 = vld1q_f32(a + at + 4);
  const float32x4_t b0 = vld1q_f32(b + at), b1 = vld1q_f32(b + at + 4);
  first = vfmaq_f32(first, a0, b0);
  second = vfmaq_f32(second, a1, b1);
}

// One ld1 of four registers for two ldp would save instructions but no modelled cycle, and g++ 12
// spills around it.
[[gnu::always_inline]] inline void AddBlock(Lanes& lanes, const float* a, const float* b) {
  AddTwoQuads(lanes.q0, lanes.q1, a, b, 0);
  AddTwoQuads(lanes.q2, lanes.q3, a, b, 8);
  AddTwoQuads(lanes.q4, lanes.q5, a, b, 16);
  AddTwoQuads(lanes.q6, lanes.q7, a, b, 24);
  AddTwoQuads(lanes.q8, lanes.q9, a, b, 32);
  AddTwoQuads(lanes.q10, lanes.q11, a, b, 40);
  AddTwoQuads(lanes.q12, lanes.q13, a, b, 48);
  AddTwoQuads(lanes.q14, lanes.q15, a, b, 56);
}

}  // namespace
}  // namespace simd
