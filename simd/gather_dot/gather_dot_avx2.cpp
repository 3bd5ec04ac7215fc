// gather_dot with the stream of AVX2. Elements are fetched one by one: AVX2's gather takes indices
// as signed numbers, and is not the faster one.
#include <algorithm>

#include "gather_windows.h"

namespace simd {
namespace {

std::uint32_t Greatest(const std::uint32_t* indices, std::size_t n) {
  return *std::max_element(indices, indices + n);
}

void Gather(float* to, const std::uint32_t* indices, std::size_t n, const float* dense) {
  for (std::size_t i = 0; i < n; ++i) to[i] = dense[indices[i]];
}

}  // namespace

GatherDotResult GatherDotAvx2(const float* values, const std::uint32_t* indices, std::size_t n,
                              const float* dense, std::size_t dense_size) {
  static constexpr GatherSteps kSteps = {Greatest, Gather, DotStreamAvx2, DotAvx2};
  return GatherDotByWindows(values, indices, n, dense, dense_size, kSteps);
}

}  // namespace simd
