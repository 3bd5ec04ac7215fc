// The stream's blocks on Advanced SIMD: the loop of dot, between fetching and storing the lanes.
#include "lanes_neon.h"
#include "simd/dot_stream.h"

namespace simd {
namespace {

[[gnu::always_inline]] inline void LoadPair(float32x4_t& first, float32x4_t& second,
                                            const float* from) {
  first = vld1q_f32(from);
  second = vld1q_f32(from + 4);
}

[[gnu::always_inline]] inline void StorePair(float* to, float32x4_t first, float32x4_t second) {
  vst1q_f32(to, first);
  vst1q_f32(to + 4, second);
}

[[gnu::always_inline]] inline Lanes LoadLanes(const float* from) {
  Lanes lanes;
  LoadPair(lanes.q0, lanes.q1, from);
  LoadPair(lanes.q2, lanes.q3, from + 8);
  LoadPair(lanes.q4, lanes.q5, from + 16);
  LoadPair(lanes.q6, lanes.q7, from + 24);
  LoadPair(lanes.q8, lanes.q9, from + 32);
  LoadPair(lanes.q10, lanes.q11, from + 40);
  LoadPair(lanes.q12, lanes.q13, from + 48);
  LoadPair(lanes.q14, lanes.q15, from + 56);
  return lanes;
}

[[gnu::always_inline]] inline void StoreLanes(float* to, const Lanes& lanes) {
  StorePair(to, lanes.q0, lanes.q1);
  StorePair(to + 8, lanes.q2, lanes.q3);
  StorePair(to + 16, lanes.q4, lanes.q5);
  StorePair(to + 24, lanes.q6, lanes.q7);
  StorePair(to + 32, lanes.q8, lanes.q9);
  StorePair(to + 40, lanes.q10, lanes.q11);
  StorePair(to + 48, lanes.q12, lanes.q13);
  StorePair(to + 56, lanes.q14, lanes.q15);
}

}  // namespace

void DotStreamNeon(float* lanes, const float* a, const float* b, std::size_t blocks) {
  Lanes sums = LoadLanes(lanes);
  const float* const end = a + blocks * kDotLanes;
  while (a != end) {
    AddBlock(sums, a, b);
    a += kDotLanes;
    b += kDotLanes;
  }
  StoreLanes(lanes, sums);
}

}  // namespace simd
