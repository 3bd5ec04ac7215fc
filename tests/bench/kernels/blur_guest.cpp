#include "blur_guest.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace bench {
namespace {

constexpr int kCalls = 3;

// The exact blur of one element far from the border.
template <class Element>
double Exact(const std::vector<Element>& input, const BlurImage& image, std::size_t at) {
  const auto radius = static_cast<std::ptrdiff_t>(image.size / 2);
  const double sigma = 0.3 * (static_cast<double>(radius) - 1) + 0.8;
  const double binomial[] = {6, 4, 1};
  const auto weight = [&](std::ptrdiff_t tap) {
    const auto distance = static_cast<double>(tap);
    return radius == 2 ? binomial[std::abs(tap)]
                       : std::exp(-distance * distance / (2 * sigma * sigma));
  };
  double sum = 0, weights = 0;
  for (std::ptrdiff_t y = -radius; y <= radius; ++y) {
    for (std::ptrdiff_t x = -radius; x <= radius; ++x) {
      const auto row = y * static_cast<std::ptrdiff_t>(image.width) + x;
      const double w = weight(x) * weight(y);
      sum += w * input[at + static_cast<std::size_t>(row) * image.channels];
      weights += w;
    }
  }
  return sum / weights;
}

template <class Element, class Function>
int Run(const char* name, Function function, const BlurImage& image, double tolerance) {
  const std::size_t elements = image.width * image.height * image.channels;
  std::vector<Element> input(elements), output(elements);
  std::uint32_t state = 1;
  for (Element& element : input) {
    state = state * 1664525 + 1013904223;
    element = static_cast<Element>(state >> 24);
  }
  for (int call = 0; call < kCalls; ++call) function(input.data(), output.data(), image);
  double sum = 0;
  for (const Element element : output) sum += element;
  std::printf("%s %.3f\n", name, sum);
  for (std::size_t i = 0; i < 100; ++i) {
    const std::size_t at = elements / 2 + (image.width / 3 + i) * image.channels;
    if (std::abs(output[at] - Exact(input, image, at)) > tolerance) return 1;
  }
  return 0;
}

}  // namespace

int RunBlurGuest(int count, char** arguments, std::span<const BlurGuestPath> paths) {
  for (const BlurGuestPath& path : paths) {
    if (count != 7 || std::strcmp(path.name, arguments[1]) != 0) continue;
    const auto number = [&](int i) { return std::strtoul(arguments[i], nullptr, 10); };
    const BlurImage image = {number(3), number(4), number(5), number(6)};
    if (path.u8 != nullptr && std::strcmp(arguments[2], "u8") == 0) {
      return Run<std::uint8_t>(path.name, path.u8, image, 2.0);
    }
    if (path.f32 != nullptr && std::strcmp(arguments[2], "f32") == 0) {
      return Run<float>(path.name, path.f32, image, 255e-4);
    }
  }
  std::fputs("usage: PROGRAM PATH u8|f32 SIZE WIDTH HEIGHT CHANNELS\n", stderr);
  return 2;
}

}  // namespace bench
