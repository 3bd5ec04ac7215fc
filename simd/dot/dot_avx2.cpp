// dot and its stream on AVX2: eight registers of eight lanes. For tests at native speed on x86-64,
// so the tail is a padded copy and the lanes pass through memory.
#include <immintrin.h>

#include "simd/dot.h"
#include "simd/dot_stream.h"

namespace simd {
namespace {

constexpr std::size_t kOctets = 8;  // Registers, and lanes of each.

void AddTail(float* lanes, const float* a, const float* b, std::size_t n) {
  float padded_a[kDotLanes], padded_b[kDotLanes];
  for (std::size_t i = 0; i < kDotLanes; ++i) {
    padded_a[i] = i < n ? a[i] : -0.0F;  // (-0)(+0) = -0 is the identity of addition.
    padded_b[i] = i < n ? b[i] : 0.0F;
  }
  DotStreamAvx2(lanes, padded_a, padded_b, 1);
}

float Fold(float* lanes) {
  for (std::size_t half = kDotLanes / 2; half > 0; half /= 2) {
    for (std::size_t j = 0; j < half; ++j) lanes[j] += lanes[j + half];
  }
  return lanes[0];
}

}  // namespace

void DotStreamAvx2(float* lanes, const float* a, const float* b, std::size_t blocks) {
  __m256 sums_f32x8[kOctets];
  for (std::size_t r = 0; r < kOctets; ++r) sums_f32x8[r] = _mm256_loadu_ps(lanes + 8 * r);
  for (std::size_t i = 0; i < blocks * kDotLanes; i += kDotLanes) {
    for (std::size_t r = 0; r < kOctets; ++r) {
      const __m256 a_f32x8 = _mm256_loadu_ps(a + i + 8 * r);
      sums_f32x8[r] = _mm256_fmadd_ps(a_f32x8, _mm256_loadu_ps(b + i + 8 * r), sums_f32x8[r]);
    }
  }
  for (std::size_t r = 0; r < kOctets; ++r) _mm256_storeu_ps(lanes + 8 * r, sums_f32x8[r]);
}

float DotAvx2(const float* a, const float* b, std::size_t n) {
  float lanes[kDotLanes] = {};
  const std::size_t rest = n % kDotLanes, whole = n - rest;
  if (whole != 0) DotStreamAvx2(lanes, a, b, whole / kDotLanes);
  if (rest != 0) AddTail(lanes, a + whole, b + whole, rest);
  return Fold(lanes);
}

}  // namespace simd
