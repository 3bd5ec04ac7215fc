// What the tests of blur share: images with room around their rows, and the contract once more,
// written from its text and not from simd/.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "simd/blur.h"

namespace simd_test {

simd::BlurWeights BlurWeightsOf(std::size_t size, double sigma = 0.0);

// An image without gaps between its rows.
simd::BlurShape BlurShapeOf(std::size_t width, std::size_t height, std::size_t channels = 1,
                            simd::BlurBorder border = simd::BlurBorder::kReflect101);

// Elements from the first of the image to its last, the gaps between rows included.
std::size_t InputElements(const simd::BlurShape& shape);
std::size_t OutputElements(const simd::BlurShape& shape);

// The pixel that stands for `index` of `count`, by walking to and fro.
std::size_t WalkInside(std::ptrdiff_t index, std::size_t count, simd::BlurBorder border);

// `sum` of the taps around each element, along a row or a column of an image without gaps.
template <class From, class Sum>
auto BlurAlong(const std::vector<From>& image, const simd::BlurShape& shape, std::size_t size,
               bool rows, const Sum& sum) {
  const std::size_t elements = shape.width * shape.channels;
  const auto radius = static_cast<std::ptrdiff_t>(size / 2);
  std::vector<decltype(sum(std::vector<From>()))> blurred(image.size());
  for (std::size_t i = 0; i < image.size(); ++i) {
    const std::size_t y = i / elements, pixel = i % elements / shape.channels;
    std::vector<From> taps;
    for (std::ptrdiff_t tap = -radius; tap <= radius; ++tap) {
      const std::size_t at = WalkInside(static_cast<std::ptrdiff_t>(rows ? pixel : y) + tap,
                                        rows ? shape.width : shape.height, shape.border);
      taps.push_back(rows ? image[y * elements + at * shape.channels + i % shape.channels]
                          : image[at * elements + i % elements]);
    }
    blurred[i] = sum(taps);
  }
  return blurred;
}

// The contract of u8 and f32, of images without gaps.
std::vector<std::uint8_t> ReferenceBlur(const std::vector<std::uint8_t>& image,
                                        const simd::BlurShape& shape,
                                        const simd::BlurWeights& weights);
std::vector<float> ReferenceBlur(const std::vector<float>& image, const simd::BlurShape& shape,
                                 const simd::BlurWeights& weights);

// exp(-k^2 / (2 sigma^2)), normalised, from -size/2 to size/2.
std::vector<double> Gaussian(std::size_t size, double sigma);

}  // namespace simd_test
