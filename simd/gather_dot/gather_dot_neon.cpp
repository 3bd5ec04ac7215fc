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
  for (; n >= 8; n -= 8) {
    GatherFour(to, indices, dense);
    GatherFour(to + 4, indices + 4, dense);
    to += 8;
    indices += 8;
  }
  for (; n > 0; --n) *to++ = dense[*indices++];
}

}  // namespace

std::uint32_t GreatestIndexNeon(const std::uint32_t* indices, std::size_t n) {
  uint32x4_t first_u32x4 = vdupq_n_u32(0), second_u32x4 = first_u32x4;
  std::size_t i = 0;
  for (; i + 16 <= n; i += 16) {
    const uint32x4_t a_u32x4 = vmaxq_u32(vld1q_u32(indices + i), vld1q_u32(indices + i + 4));
    const uint32x4_t b_u32x4 = vmaxq_u32(vld1q_u32(indices + i + 8), vld1q_u32(indices + i + 12));
    first_u32x4 = vmaxq_u32(first_u32x4, a_u32x4);
    second_u32x4 = vmaxq_u32(second_u32x4, b_u32x4);
  }
  for (; i < n; ++i) first_u32x4 = vmaxq_u32(first_u32x4, vld1q_dup_u32(indices + i));
  return vmaxvq_u32(vmaxq_u32(first_u32x4, second_u32x4));
}

GatherDotResult GatherDotNeon(const float* values, const std::uint32_t* indices, std::size_t n,
                              const float* dense, std::size_t dense_size) {
  static constexpr GatherSteps kSteps = {GreatestIndexNeon, Gather, DotStreamNeon, DotNeon};
  return GatherDotByWindows(values, indices, n, dense, dense_size, kSteps);
}

}  // namespace simd
