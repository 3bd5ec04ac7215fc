#include "simd/dot_stream.h"

namespace simd {
namespace {

constexpr DotStreamPath kPaths[] = {
#ifdef SIMD_WITH_SVE
    {"sve", DotStreamSve, Extension::kSve},
#endif
#ifdef SIMD_WITH_AVX2
    {"avx2", DotStreamAvx2, Extension::kAvx2},
#endif
#ifdef __aarch64__
    {"neon", DotStreamNeon, Extension::kNeon},
#endif
    {"scalar", DotStreamScalar, Extension::kNone}};

}  // namespace

std::span<const DotStreamPath> DotStreamPaths() { return kPaths; }

}  // namespace simd
