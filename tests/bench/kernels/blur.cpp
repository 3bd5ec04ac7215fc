#include "simd/blur.h"

#include <cstdlib>

#include "blur_guest.h"
#include "blur_plain.h"

namespace {

using bench::BlurImage;

template <auto kFunction, class Element>
void Contract(const Element* input, Element* output, const BlurImage& image) {
  const std::size_t stride = image.width * image.channels;
  simd::BlurWeights weights;
  if (MakeBlurWeights(image.size, 0.0, weights) != simd::BlurWeightsError::kNone) std::abort();
  kFunction(input, output, {image.width, image.height, image.channels, stride, stride}, weights);
}

template <auto kFive, auto kFifteen, class Element>
void Plain(const Element* input, Element* output, const BlurImage& image) {
  const auto function = image.size == 5 ? kFive : kFifteen;
  function(input, output, image.width, image.height, image.channels);
}

constexpr bench::BlurGuestPath kPaths[] = {
    {"neon", Contract<simd::BlurU8Neon, std::uint8_t>, Contract<simd::BlurF32Neon, float>},
    {"scalar", Contract<simd::BlurU8Scalar, std::uint8_t>, Contract<simd::BlurF32Scalar, float>},
    {"naive", Plain<bench_blur5_u8_naive, bench_blur15_u8_naive, std::uint8_t>,
     Plain<bench_blur5_f32_naive, bench_blur5_f32_naive, float>},
    {"autovectorised",
     Plain<bench_blur5_u8_autovectorised, bench_blur15_u8_autovectorised, std::uint8_t>,
     Plain<bench_blur5_f32_autovectorised, bench_blur5_f32_autovectorised, float>}};

}  // namespace

int main(int count, char** arguments) { return bench::RunBlurGuest(count, arguments, kPaths); }
