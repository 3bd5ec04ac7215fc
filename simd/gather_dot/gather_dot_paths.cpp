#include "simd/gather_dot.h"

namespace simd {
namespace {

constexpr GatherDotPath kPaths[] = {
#ifdef SIMD_WITH_SVE
    {GatherDotSve, Extension::kSve},
#endif
#ifdef SIMD_WITH_AVX2
    {GatherDotAvx2, Extension::kAvx2},
#endif
#ifdef __aarch64__
    {GatherDotNeon, Extension::kNeon},
#endif
    {GatherDotScalar, Extension::kNone}};

}  // namespace

std::span<const GatherDotPath> GatherDotPaths() { return kPaths; }

}  // namespace simd
