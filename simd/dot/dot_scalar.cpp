// The specification of dot: 64 lanes, written to be read. Compiled without vectorisation, so that
// the compiler adds no path of its own.
#include "simd/dot.h"

namespace simd {
namespace {

constexpr std::size_t kLanes = 64;

}  // namespace

float DotScalar(const float* a, const float* b, std::size_t n) {
  float lanes[kLanes] = {};
  for (std::size_t i = 0; i < n; ++i) {
    float& lane = lanes[i % kLanes];
    lane = __builtin_fmaf(a[i], b[i], lane);
  }
  for (std::size_t half = kLanes / 2; half > 0; half /= 2) {
    for (std::size_t j = 0; j < half; ++j) lanes[j] += lanes[j + half];
  }
  return lanes[0];
}

}  // namespace simd
