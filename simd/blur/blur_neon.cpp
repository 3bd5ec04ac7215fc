#include "simd/blur.h"
#include "strips_neon.h"

namespace simd {

namespace {

constexpr StripKernel kBinomial = {1, 2, 0, 0, BlurBinomialStrip, nullptr};
constexpr StripKernel kIntegers = {1, 4, 0, 16, BlurIntegerStrip, nullptr};
constexpr StripKernel kFiveFloats = {4, 5, 1, 0, BlurFiveFloatsStrip, nullptr};
constexpr StripKernel kFloats = {4, 1, 0, 0, BlurFloatStrip, nullptr};

}  // namespace

void BlurU8Neon(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
                const BlurWeights& weights) {
  BlurStrips(input, output, shape, weights, weights.row_shift == 0 ? kBinomial : kIntegers);
}

void BlurF32Neon(const float* input, float* output, const BlurShape& shape,
                 const BlurWeights& weights) {
  BlurStrips(input, output, shape, weights, weights.size == 5 ? kFiveFloats : kFloats);
}

}  // namespace simd
