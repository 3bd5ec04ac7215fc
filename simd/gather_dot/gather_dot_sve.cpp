// gather_dot on SVE: gather loads; the rest as on Advanced SIMD.
#include <arm_sve.h>

#include "gather_windows.h"

namespace simd {
namespace {

void Gather(float* to, const std::uint32_t* indices, std::size_t n, const float* dense) {
  for (std::size_t i = 0; i < n; i += svcntw()) {
    const svbool_t wanted = svwhilelt_b32_u64(i, n);
    const svuint32_t at_u32 = svld1_u32(wanted, indices + i);
    svst1_f32(wanted, to + i, svld1_gather_u32index_f32(wanted, dense, at_u32));
  }
}

}  // namespace

GatherDotResult GatherDotSve(const float* values, const std::uint32_t* indices, std::size_t n,
                             const float* dense, std::size_t dense_size) {
  static constexpr GatherSteps kSteps = {GreatestIndexNeon, Gather, DotStreamSve, DotSve};
  return GatherDotByWindows(values, indices, n, dense, dense_size, kSteps);
}

}  // namespace simd
