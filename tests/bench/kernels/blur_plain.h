// The blur as C that anybody would write, in the shape that compilers vectorise: each output row is
// a weighted sum of rows into a buffer, whose ends get the border, and then a sum along the buffer.
// Not the contract's arithmetic where it rounds u8 of 15x15 (weights of 1/256) and adds f32.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// -O2, not vectorised.
void bench_blur5_u8_naive(const std::uint8_t* input, std::uint8_t* output, std::size_t width,
                          std::size_t height, std::size_t channels);
void bench_blur15_u8_naive(const std::uint8_t* input, std::uint8_t* output, std::size_t width,
                           std::size_t height, std::size_t channels);
void bench_blur5_f32_naive(const float* input, float* output, std::size_t width, std::size_t height,
                           std::size_t channels);

// The same with -O3.
void bench_blur5_u8_autovectorised(const std::uint8_t* input, std::uint8_t* output,
                                   std::size_t width, std::size_t height, std::size_t channels);
void bench_blur15_u8_autovectorised(const std::uint8_t* input, std::uint8_t* output,
                                    std::size_t width, std::size_t height, std::size_t channels);
void bench_blur5_f32_autovectorised(const float* input, float* output, std::size_t width,
                                    std::size_t height, std::size_t channels);
}
