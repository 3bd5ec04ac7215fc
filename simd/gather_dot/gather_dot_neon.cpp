// gather_dot on Advanced SIMD, which has no gather: indices are compared sixteen at once, elements
// fetched one by one.
#include <arm_neon.h>

#include "gather_windows.h"

namespace simd {
namespace {

// Two indices come in one register, four in a load pair.
[[gnu::always_inline]] inline void GatherFour(float* to, const std::uint32_t* indices,
                                              const float* dense) {
  std::uint64_t low, high;
  __builtin_memcpy(&low, indices, sizeof(low));
  __builtin_memcpy(&high, indices + 2, sizeof(high));
  const float f0 = dense[static_cast<std::uint32_t>(low)], f1 = dense[low >> 32];
  const float f2 = dense[static_cast<std::uint32_t>(high)], f3 = dense[high >> 32];
  to[0] = f0;
  to[1] = f1;
  to[2] = f2;
  to[3] = f3;
}

void Gather(float* to, const std::uint32_t* indices, std::size_t n, const float* dense) {
  const std::uint32_t* const end = indices + n;
  for (; end - indices >= 8; indices += 8) {
    GatherFour(to, indices, dense);
    GatherFour(to + 4, indices + 4, dense);
    to += 8;
  }
  while (indices != end) *to++ = dense[*indices++];
}

}  // namespace

std::uint32_t GreatestIndexNeon(const std::uint32_t* indices, std::size_t n) {
  uint32x4_t even_u32x4 = vdupq_n_u32(0), odd_u32x4 = even_u32x4;
  const std::uint32_t* const end = indices + n;
  for (; end - indices >= 16; indices += 16) {
    even_u32x4 = vmaxq_u32(even_u32x4, vld1q_u32(indices));
    odd_u32x4 = vmaxq_u32(odd_u32x4, vld1q_u32(indices + 4));
    even_u32x4 = vmaxq_u32(even_u32x4, vld1q_u32(indices + 8));
    odd_u32x4 = vmaxq_u32(odd_u32x4, vld1q_u32(indices + 12));
  }
  for (; indices != end; ++indices) even_u32x4 = vmaxq_u32(even_u32x4, vld1q_dup_u32(indices));
  return vmaxvq_u32(vmaxq_u32(even_u32x4, odd_u32x4));
}

GatherDotResult GatherDotNeon(const float* values, const std::uint32_t* indices, std::size_t n,
                              const float* dense, std::size_t dense_size) {
  static constexpr GatherSteps kSteps = {GreatestIndexNeon, Gather, DotStreamNeon, DotNeon};
  return GatherDotByWindows(values, indices, n, dense, dense_size, kSteps);
}

}  // namespace simd
