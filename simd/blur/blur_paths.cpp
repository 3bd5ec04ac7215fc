#include "simd/blur.h"

namespace simd {
namespace {

constexpr BlurPath kPaths[] = {
#ifdef SIMD_WITH_SVE
    {{BlurU8Neon, BlurF32Sve}, Extension::kSve},
#endif
#ifdef __aarch64__
    {{BlurU8Neon, BlurF32Neon}, Extension::kNeon},
#endif
    {{BlurU8Scalar, BlurF32Scalar}, Extension::kNone}};

}  // namespace

std::span<const BlurPath> BlurPaths() { return kPaths; }

}  // namespace simd
