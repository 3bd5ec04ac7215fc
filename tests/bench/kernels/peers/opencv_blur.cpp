// GaussianBlur of OpenCV, border reflect-101.
#include <opencv2/imgproc.hpp>

#include "../blur_guest.h"

namespace {

template <class Element>
void Blur(const Element* input, Element* output, const bench::BlurImage& image, int depth) {
  const auto extent = [](std::size_t n) { return static_cast<int>(n); };
  const int type = CV_MAKETYPE(depth, extent(image.channels));
  const cv::Mat from(extent(image.height), extent(image.width), type, const_cast<Element*>(input));
  cv::Mat to(extent(image.height), extent(image.width), type, output);
  cv::GaussianBlur(from, to, {extent(image.size), extent(image.size)}, 0, 0,
                   cv::BORDER_REFLECT_101);
}

}  // namespace

extern "C" [[gnu::noinline]] void bench_blur_u8_opencv(const std::uint8_t* input,
                                                       std::uint8_t* output,
                                                       const bench::BlurImage& image) {
  Blur(input, output, image, CV_8U);
}

extern "C" [[gnu::noinline]] void bench_blur_f32_opencv(const float* input, float* output,
                                                        const bench::BlurImage& image) {
  Blur(input, output, image, CV_32F);
}

int main(int count, char** arguments) {
  cv::setNumThreads(1);
  constexpr bench::BlurGuestPath kPaths[] = {
      {"opencv", bench_blur_u8_opencv, bench_blur_f32_opencv}};
  return bench::RunBlurGuest(count, arguments, kPaths);
}
