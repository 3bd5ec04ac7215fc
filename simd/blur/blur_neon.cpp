#include "simd/blur.h"
#include "strips_neon.h"

namespace simd {

void BlurU8Neon(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
                const BlurWeights& weights) {
  const bool binomial = weights.row_shift == 0;
  const StripKernel kernel =
      binomial ? StripKernel{1, 2, 0, 5, BlurBinomialStrip}
               : StripKernel{1, 4, 0, (weights.size + 3) / 4 * 4, BlurIntegerStrip};
  BlurStrips(input, output, shape, weights, kernel);
}

void BlurF32Neon(const float* input, float* output, const BlurShape& shape,
                 const BlurWeights& weights) {
  const StripKernel kernel = weights.size == 5 ? StripKernel{4, 5, 1, 5, BlurFiveFloatsStrip}
                                               : StripKernel{4, 4, 0, weights.size, BlurFloatStrip};
  BlurStrips(input, output, shape, weights, kernel);
}

}  // namespace simd
