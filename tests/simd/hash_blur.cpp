#include <algorithm>
#include <vector>

#include "hash_kernels.h"

namespace simd_test {
namespace {

struct Draw {
  simd::BlurShape shape;
  simd::BlurWeights weights;
  std::size_t input_elements, output_elements;
};

std::size_t ElementsOf(std::size_t stride, const simd::BlurShape& shape) {
  return stride * (shape.height - 1) + shape.width * shape.channels;
}

// Mostly a few strips of 16 bytes and a few rows; one in 256 is larger than a band of rows.
Draw DrawBlur(Random& random) {
  const bool large = random.Below(256) == 0;
  Draw draw;
  simd::BlurShape& shape = draw.shape;
  shape.channels = 1 + random.Below(4);
  shape.width = 1 + random.Below(large ? 80 : 20);
  shape.height = 1 + random.Below(large ? 300 : 12);
  shape.input_stride = shape.width * shape.channels + random.Below(4);
  shape.output_stride = shape.width * shape.channels + random.Below(4);
  shape.border =
      random.Below(2) == 0 ? simd::BlurBorder::kReflect101 : simd::BlurBorder::kReplicate;
  const std::size_t size = random.Below(4) == 0 ? 5 : 1 + 2 * random.Below(large ? 8 : 32);
  const double sigma = random.Below(2) == 0 ? 0.0 : 0.25 * static_cast<double>(random.Below(40));
  simd::MakeBlurWeights(size, sigma, draw.weights);
  draw.input_elements = ElementsOf(shape.input_stride, shape);
  draw.output_elements = ElementsOf(shape.output_stride, shape);
  return draw;
}

}  // namespace

// Half of the inputs are u8, half f32.
void HashBlur(const simd::BlurPath& path, Random& random, std::size_t inputs, Hasher& hasher) {
  constexpr std::size_t kMaxElements = (80 * 4 + 4) * 300, kOffsets = 16;
  std::vector<std::uint8_t> bytes(kMaxElements + kOffsets), blurred_bytes(kMaxElements);
  std::vector<float> floats(kMaxElements + kOffsets), blurred_floats(kMaxElements);
  for (std::size_t i = 0; i < inputs; ++i) {
    const Draw draw = DrawBlur(random);
    const std::size_t offset = random.Below(kOffsets);
    if (i % 2 == 0) {
      const auto input = std::span(bytes).subspan(offset, draw.input_elements);
      for (std::uint8_t& byte : input) byte = static_cast<std::uint8_t>(random.Next());
      const auto output = std::span(blurred_bytes).first(draw.output_elements);
      std::ranges::fill(output, std::uint8_t{0});
      path.kernel.u8(input.data(), output.data(), draw.shape, draw.weights);
      hasher.Add(std::span<const std::uint8_t>(output));
    } else {
      const auto input = std::span(floats).subspan(offset, draw.input_elements);
      random.Fill(input);
      const auto output = std::span(blurred_floats).first(draw.output_elements);
      std::ranges::fill(output, 0.0F);
      path.kernel.f32(input.data(), output.data(), draw.shape, draw.weights);
      hasher.Add(std::span<const float>(output));
    }
  }
}

}  // namespace simd_test
