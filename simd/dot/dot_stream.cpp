#include "simd/dot_stream.h"

#include <algorithm>

namespace simd {

void DotStream::Add(const float* a, const float* b, std::size_t n) {
  while (n != 0) {
    const std::size_t lane = size_ % kDotLanes, blocks = n / kDotLanes;
    std::size_t added = 1;
    if (lane == 0 && blocks != 0) {
      added = blocks * kDotLanes;
      accumulate_(lanes_, a, b, blocks);
    } else {
      lanes_[lane] = __builtin_fmaf(*a, *b, lanes_[lane]);
    }
    a += added;
    b += added;
    n -= added;
    size_ += added;
  }
}

float DotStream::Sum() const {
  float lanes[kDotLanes];
  std::copy_n(lanes_, kDotLanes, lanes);
  for (std::size_t half = kDotLanes / 2; half > 0; half /= 2) {
    for (std::size_t j = 0; j < half; ++j) lanes[j] += lanes[j + half];
  }
  return lanes[0];
}

}  // namespace simd
