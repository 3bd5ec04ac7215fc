// dot on Advanced SIMD; how its 64 lanes lie in sixteen registers: lanes_neon.h. The tail runs its
// whole quads by a jump into a ladder of fused multiply-adds; a copy to a padded buffer costs twice
// as much for short vectors.
#include "lanes_neon.h"
#include "simd/dot.h"

namespace simd {
namespace {

constexpr std::size_t kLanes = 64;
constexpr std::size_t kQuad = 4;

struct QuadPair {
  float32x4_t a, b;
};

[[gnu::always_inline]] inline QuadPair LoadQuad(const float* a, const float* b, std::size_t at) {
  return {vld1q_f32(a + at), vld1q_f32(b + at)};
}

// Only 1 to 3 elements. A missing one multiplies (-0)(+0) = -0, the exact identity of addition;
// with (+0)(+0) a lane that holds -0 would turn into +0.
[[gnu::always_inline]] inline QuadPair LoadPart(const float* a, const float* b, std::size_t count) {
  QuadPair part = {vdupq_n_f32(-0.0F), vdupq_n_f32(0.0F)};
  if (count == 1) {
    part.a = vld1q_lane_f32(a, part.a, 0);
    part.b = vld1q_lane_f32(b, part.b, 0);
    return part;
  }
  part.a = vcombine_f32(vld1_f32(a), vget_high_f32(part.a));
  part.b = vcombine_f32(vld1_f32(b), vget_high_f32(part.b));
  if (count == 2) return part;
  part.a = vld1q_lane_f32(a + 2, part.a, 2);
  part.b = vld1q_lane_f32(b + 2, part.b, 2);
  return part;
}

[[gnu::always_inline]] inline void AddQuad(float32x4_t& acc, QuadPair quad) {
  acc = vfmaq_f32(acc, quad.a, quad.b);
}

// The tail of 1 to 63 elements, its last quad first: each case falls through to the lower ones.
// clang-format off
[[gnu::always_inline]] inline void AddTail(Lanes& lanes, const float* a, const float* b,
                                           std::size_t count) {
  const std::size_t last = (count - 1) / kQuad, rest = count - last * kQuad;
  QuadPair quad = rest == kQuad ? LoadQuad(a, b, last * kQuad)
                                : LoadPart(a + last * kQuad, b + last * kQuad, rest);
  switch (static_cast<unsigned>(last)) {
    default: AddQuad(lanes.q15, quad); quad = LoadQuad(a, b, 56); [[fallthrough]];
    case 14: AddQuad(lanes.q14, quad); quad = LoadQuad(a, b, 52); [[fallthrough]];
    case 13: AddQuad(lanes.q13, quad); quad = LoadQuad(a, b, 48); [[fallthrough]];
    case 12: AddQuad(lanes.q12, quad); quad = LoadQuad(a, b, 44); [[fallthrough]];
    case 11: AddQuad(lanes.q11, quad); quad = LoadQuad(a, b, 40); [[fallthrough]];
    case 10: AddQuad(lanes.q10, quad); quad = LoadQuad(a, b, 36); [[fallthrough]];
    case 9: AddQuad(lanes.q9, quad); quad = LoadQuad(a, b, 32); [[fallthrough]];
    case 8: AddQuad(lanes.q8, quad); quad = LoadQuad(a, b, 28); [[fallthrough]];
    case 7: AddQuad(lanes.q7, quad); quad = LoadQuad(a, b, 24); [[fallthrough]];
    case 6: AddQuad(lanes.q6, quad); quad = LoadQuad(a, b, 20); [[fallthrough]];
    case 5: AddQuad(lanes.q5, quad); quad = LoadQuad(a, b, 16); [[fallthrough]];
    case 4: AddQuad(lanes.q4, quad); quad = LoadQuad(a, b, 12); [[fallthrough]];
    case 3: AddQuad(lanes.q3, quad); quad = LoadQuad(a, b, 8); [[fallthrough]];
    case 2: AddQuad(lanes.q2, quad); quad = LoadQuad(a, b, 4); [[fallthrough]];
    case 1: AddQuad(lanes.q1, quad); quad = LoadQuad(a, b, 0); [[fallthrough]];
    case 0: AddQuad(lanes.q0, quad);
  }
}
// clang-format on

// l[j] += l[j + 32], 16, 8, 4 are whole registers; 2 and 1 are inside the last one.
[[gnu::always_inline]] inline float Fold(Lanes lanes) {
  lanes.q0 = vaddq_f32(lanes.q0, lanes.q8);
  lanes.q1 = vaddq_f32(lanes.q1, lanes.q9);
  lanes.q2 = vaddq_f32(lanes.q2, lanes.q10);
  lanes.q3 = vaddq_f32(lanes.q3, lanes.q11);
  lanes.q4 = vaddq_f32(lanes.q4, lanes.q12);
  lanes.q5 = vaddq_f32(lanes.q5, lanes.q13);
  lanes.q6 = vaddq_f32(lanes.q6, lanes.q14);
  lanes.q7 = vaddq_f32(lanes.q7, lanes.q15);
  lanes.q0 = vaddq_f32(lanes.q0, lanes.q4);
  lanes.q1 = vaddq_f32(lanes.q1, lanes.q5);
  lanes.q2 = vaddq_f32(lanes.q2, lanes.q6);
  lanes.q3 = vaddq_f32(lanes.q3, lanes.q7);
  lanes.q0 = vaddq_f32(lanes.q0, lanes.q2);
  lanes.q1 = vaddq_f32(lanes.q1, lanes.q3);
  const float32x4_t four = vaddq_f32(lanes.q0, lanes.q1);
  const float32x2_t two = vadd_f32(vget_low_f32(four), vget_high_f32(four));
  return vpadds_f32(two);
}

}  // namespace

float DotNeon(const float* a, const float* b, std::size_t n) {
  Lanes lanes;
  const float* const blocks_end = a + n / kLanes * kLanes;
  while (a != blocks_end) {
    AddBlock(lanes, a, b);
    a += kLanes;
    b += kLanes;
  }
  if (n % kLanes != 0) AddTail(lanes, a, b, n % kLanes);
  return Fold(lanes);
}

}  // namespace simd
