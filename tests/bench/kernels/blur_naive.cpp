#include "blur_loops.h"
#include "blur_plain.h"

void bench_blur5_u8_naive(const std::uint8_t* input, std::uint8_t* output, std::size_t width,
                          std::size_t height, std::size_t channels) {
  Blur5Bytes(input, output, width, height, channels);
}

void bench_blur15_u8_naive(const std::uint8_t* input, std::uint8_t* output, std::size_t width,
                           std::size_t height, std::size_t channels) {
  Blur15Bytes(input, output, width, height, channels);
}

void bench_blur5_f32_naive(const float* input, float* output, std::size_t width, std::size_t height,
                           std::size_t channels) {
  Blur5Floats(input, output, width, height, channels);
}
