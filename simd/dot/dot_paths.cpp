#include "simd/dot.h"

namespace simd {
namespace {

constexpr DotPath kPaths[] = {
#ifdef SIMD_WITH_SVE
    {DotSve, Extension::kSve},
#endif
#ifdef SIMD_WITH_AVX2
    {DotAvx2, Extension::kAvx2},
#endif
#ifdef __aarch64__
    {DotNeon, Extension::kNeon},
#endif
    {DotScalar, Extension::kNone}};

}  // namespace

std::span<const DotPath> DotPaths() { return kPaths; }

}  // namespace simd
