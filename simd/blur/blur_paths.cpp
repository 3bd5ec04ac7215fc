#include "simd/blur.h"

namespace simd {
namespace {

constexpr BlurPath kPaths[] = {{"scalar", {BlurU8Scalar, BlurF32Scalar}, Extension::kNone}};

}  // namespace

std::span<const BlurPath> BlurPaths() { return kPaths; }

}  // namespace simd
