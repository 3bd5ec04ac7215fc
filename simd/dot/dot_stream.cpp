#include "simd/dot_stream.h"

#include <algorithm>

namespace simd {

void DotStream::Add(const float* a, const float* b, std::size_t n) {
  const std::size_t to_boundary = -size_ % kDotLanes;  // Elements until lane 0 is next.
  const std::size_t head = std::min(n, to_boundary);
  const std::size_t whole = (n - head) / kDotLanes * kDotLanes;
  AddSingly(a, b, head);
  if (whole != 0) accumulate_(lanes_, a + head, b + head, whole / kDotLanes);
  size_ += whole;
  AddSingly(a + head + whole, b + head + whole, n - head - whole);
}

void DotStream::AddSingly(const float* a, const float* b, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    float& lane = lanes_[size_++ % kDotLanes];
    lane = __builtin_fmaf(a[i], b[i], lane);
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
