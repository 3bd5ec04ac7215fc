// The arm64 programs that `emu bench kernels` runs for blur: `PROGRAM PATH TYPE SIZE WIDTH HEIGHT
// CHANNELS`, TYPE being u8 or f32, calls one path three times, the first to warm up, on an image of
// fixed pseudo-random pixels. A path that is off by more than two grey levels (or a 10,000th) at
// some pixels of the middle ends the program with status 1, bad usage with 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace bench {

struct BlurImage {
  std::size_t size, width, height, channels;
};

// Either function may be null.
struct BlurGuestPath {
  const char* name;
  void (*u8)(const std::uint8_t* input, std::uint8_t* output, const BlurImage& image);
  void (*f32)(const float* input, float* output, const BlurImage& image);
};

// The whole program; prints a sum of the output.
int RunBlurGuest(int count, char** arguments, std::span<const BlurGuestPath> paths);

}  // namespace bench
