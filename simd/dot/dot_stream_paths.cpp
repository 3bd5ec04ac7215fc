#include "simd/dot_stream.h"

namespace simd {
namespace {

constexpr DotStreamPath kPaths[] = {
#ifdef SIMD_WITH_SVE
    {DotStreamSve, Extension::kSve},
#endif
#ifdef SIMD_WITH_AVX2
    {DotStreamAvx2, Extension::kAvx2},
#endif
#ifdef __aarch64__
    {DotStreamNeon, Extension::kNeon},
#endif
    {DotStreamScalar, Extension::kNone}};

}  // namespace

std::span<const DotStreamPath> DotStreamPaths() { return kPaths; }

}  // namespace simd
