#include <algorithm>

#include "gather_windows.h"

namespace simd {
namespace {

constexpr std::size_t kWindow = 256;  // A line each: a quarter of Neoverse N1's L1D.
constexpr std::size_t kCached = 65'536 / sizeof(float);  // What its L1D holds.

void Prefetch(const std::uint32_t* indices, std::size_t n, const float* dense) {
  for (std::size_t i = 0; i < n; ++i) {
#ifdef __aarch64__
    asm volatile("prfm pldl1keep, [%0]" : : "r"(dense + indices[i]));  // With -Os g++ makes none.
#else
    __builtin_prefetch(dense + indices[i]);
#endif
  }
}

std::size_t FirstOutside(const std::uint32_t* indices, std::size_t dense_size) {
  std::size_t i = 0;
  while (indices[i] < dense_size) ++i;
  return i;
}

}  // namespace

GatherDotResult GatherDotByWindows(const float* values, const std::uint32_t* indices, std::size_t n,
                                   const float* dense, std::size_t dense_size,
                                   const GatherSteps& steps) {
  float gathered[kWindow];
  DotStream stream(steps.accumulate);
  // The window from `next` is checked, then the one before it is added.
  for (std::size_t next = 0;; next += kWindow) {
    if (next < n) {
      const std::size_t count = std::min(kWindow, n - next);
      if (steps.greatest(indices + next, count) >= dense_size) {
        return {0.0F, next + FirstOutside(indices + next, dense_size)};
      }
      if (dense_size > kCached) Prefetch(indices + next, count, dense);
    }
    if (next != 0) {
      const std::size_t at = next - kWindow, count = std::min(kWindow, n - at);
      steps.gather(gathered, indices + at, count, dense);
      if (count == n) return {steps.dot(values, gathered, n), n};  // A stream is longer to fold.
      stream.Add(values + at, gathered, count);
    }
    if (next >= n) return {stream.Sum(), n};
  }
}

}  // namespace simd
