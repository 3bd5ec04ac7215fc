#include "blur_support.h"

#include <cstdlib>

namespace simd_test {
namespace {

std::vector<std::uint32_t> BlurIntegers(const std::vector<std::uint32_t>& image,
                                        const simd::BlurShape& shape,
                                        const simd::BlurWeights& weights, bool rows) {
  const std::uint32_t shift = rows ? weights.row_shift : weights.column_shift;
  return BlurAlong(image, shape, weights.size, rows, [&](const std::vector<std::uint32_t>& taps) {
    std::uint32_t sum = shift == 0 ? 0 : 1U << (shift - 1);
    for (std::size_t i = 0; i < taps.size(); ++i) {
      const std::size_t centre = weights.size / 2;
      sum += taps[i] * weights.u8[i < centre ? centre - i : i - centre];
    }
    return sum >> shift;
  });
}

std::vector<float> BlurFloats(const std::vector<float>& image, const simd::BlurShape& shape,
                              const simd::BlurWeights& weights, bool rows) {
  return BlurAlong(image, shape, weights.size, rows, [&](const std::vector<float>& taps) {
    const std::size_t centre = weights.size / 2;
    float sum = weights.f32[0] * taps[centre];
    for (std::size_t k = 1; k <= centre; ++k) {
      const float pair = taps[centre - k] + taps[centre + k];
      sum = std::fma(weights.f32[k], pair, sum);
    }
    return sum;
  });
}

}  // namespace

simd::BlurWeights BlurWeightsOf(std::size_t size, double sigma) {
  simd::BlurWeights weights;
  if (simd::MakeBlurWeights(size, sigma, weights) != simd::BlurWeightsError::kNone) std::abort();
  return weights;
}

simd::BlurShape BlurShapeOf(std::size_t width, std::size_t height, std::size_t channels,
                            simd::BlurBorder border) {
  return {width, height, channels, width * channels, width * channels, border};
}

std::size_t InputElements(const simd::BlurShape& shape) {
  return shape.input_stride * (shape.height - 1) + shape.width * shape.channels;
}

std::size_t OutputElements(const simd::BlurShape& shape) {
  return shape.output_stride * (shape.height - 1) + shape.width * shape.channels;
}

std::size_t WalkInside(std::ptrdiff_t index, std::size_t count, simd::BlurBorder border) {
  const auto last = static_cast<std::ptrdiff_t>(count) - 1;
  if (border == simd::BlurBorder::kReplicate || last == 0) {
    return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, last));
  }
  while (index < 0 || index > last) index = index < 0 ? -index : 2 * last - index;
  return static_cast<std::size_t>(index);
}

std::vector<std::uint8_t> ReferenceBlur(const std::vector<std::uint8_t>& image,
                                        const simd::BlurShape& shape,
                                        const simd::BlurWeights& weights) {
  const std::vector<std::uint32_t> wide(image.begin(), image.end());
  const auto blurred =
      BlurIntegers(BlurIntegers(wide, shape, weights, true), shape, weights, false);
  return {blurred.begin(), blurred.end()};
}

std::vector<float> ReferenceBlur(const std::vector<float>& image, const simd::BlurShape& shape,
                                 const simd::BlurWeights& weights) {
  return BlurFloats(BlurFloats(image, shape, weights, true), shape, weights, false);
}

std::vector<double> Gaussian(std::size_t size, double sigma) {
  std::vector<double> weights;
  const auto radius = static_cast<double>(size / 2);
  double sum = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const double x = static_cast<double>(i) - radius;
    weights.push_back(std::exp(-x * x / (2 * sigma * sigma)));
    sum += weights.back();
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

}  // namespace simd_test
