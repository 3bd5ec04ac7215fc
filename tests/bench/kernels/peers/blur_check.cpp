// Our NEON path against OpenCV's GaussianBlur over random images, borders reflect-101 and
// replicate: 5x5 of u8 bit for bit; other sizes of u8 within two grey levels, of f32 within the
// error bound of both. OpenCV's exact 8-bit kernels beyond 5x5 have weights of 1/256.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <opencv2/imgproc.hpp>
#include <random>
#include <vector>

#include "simd/blur.h"

namespace {

struct Worst {
  double five_u8 = 0, u8 = 0, f32 = 0;
};

template <class Element>
double Difference(std::mt19937& random, std::size_t size, double sigma) {
  const std::size_t width = size + random() % 100, height = size + random() % 60;
  const std::size_t channels = random() % 2 == 0 ? 1 : 3 + random() % 2;
  const bool reflect = random() % 2 == 0;
  std::vector<Element> input(width * height * channels), ours(input.size()), theirs(input.size());
  for (Element& element : input) element = static_cast<Element>(random() >> 24);
  simd::BlurWeights weights;
  MakeBlurWeights(size, sigma, weights);
  const simd::BlurShape shape = {
      width,
      height,
      channels,
      width * channels,
      width * channels,
      reflect ? simd::BlurBorder::kReflect101 : simd::BlurBorder::kReplicate};
  const int depth = sizeof(Element) == 1 ? CV_8U : CV_32F;
  const int type = CV_MAKETYPE(depth, static_cast<int>(channels));
  const auto rows = static_cast<int>(height), columns = static_cast<int>(width);
  const cv::Mat from(rows, columns, type, input.data());
  cv::Mat to(rows, columns, type, theirs.data());
  const auto extent = static_cast<int>(size);
  cv::GaussianBlur(from, to, {extent, extent}, sigma, sigma,
                   reflect ? cv::BORDER_REFLECT_101 : cv::BORDER_REPLICATE);
  if constexpr (sizeof(Element) == 1) {
    simd::BlurU8Neon(input.data(), ours.data(), shape, weights);
  } else {
    simd::BlurF32Neon(input.data(), ours.data(), shape, weights);
  }
  double worst = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const double difference = std::abs(static_cast<double>(ours[i]) - theirs[i]);
    if (std::isnan(difference)) return HUGE_VAL;
    worst = std::max(worst, difference);
  }
  return worst;
}

}  // namespace

int main() {
  constexpr int kImages = 300;
  cv::setNumThreads(1);
  std::mt19937 random(1);
  Worst worst;
  for (int i = 0; i < kImages; ++i) {
    const std::size_t size = 3 + random() % 15 * 2;
    const double sigma = 0.3 * static_cast<double>(size / 2) + 0.5;
    worst.five_u8 = std::max(worst.five_u8, Difference<std::uint8_t>(random, 5, 0.0));
    worst.u8 = std::max(worst.u8, Difference<std::uint8_t>(random, size, sigma));
    worst.f32 = std::max(worst.f32, Difference<float>(random, size, sigma));
  }
  // Each of the two is within 2 * (2 * 15 + 5) * 2^-24 of the sum of 255s.
  constexpr double kFloatBound = 2 * 35 * 0x1p-24 * 255;
  const bool passed = worst.five_u8 == 0 && worst.u8 <= 2 && worst.f32 <= kFloatBound;
  std::printf(
      "blur: %d images each against OpenCV: 5x5 u8 off by %g, 9x9 to 31x31 u8 by %g, f32 by %g: "
      "%s\n",
      kImages, worst.five_u8, worst.u8, worst.f32, passed ? "ok" : "DIFFERENT");
  return passed ? 0 : 1;
}
