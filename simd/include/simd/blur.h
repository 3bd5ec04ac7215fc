// blur: the separable Gaussian blur of an image of u8 or f32, with one answer, bit for bit,
// whatever executes it.
//
// Rows first, columns then. With r = size / 2, weight w[k] for the taps k to either side of the
// centre, and X a pixel that lies outside the image taken from inside by the border's rule:
//
//   f32  T(x) = w[0] X(x), rounded; then for k = 1 … r: T(x) = fma(w[k], X(x-k) + X(x+k), T(x))
//        the same over the columns of T gives the output
//   u8   T(x) = (w[0] X(x) + sum over k of w[k] (X(x-k) + X(x+k)) + half(a)) >> a
//        the same over the columns of T with b for a gives the output; half(s) = 2^s / 2, 0 for
//        s = 0; exact integers otherwise
//
// Weights are made by MakeBlurWeights (blur_weights.h), which also says what a and b are: 0 and 8
// for the 5x5 binomial, whose u8 result so is (sum + 128) >> 8 over the 25 exact products.
//
//   images   rows of width * channels interleaved elements; from one row to the next it is
//            input_stride or output_stride elements, at least width * channels; any alignment
//   aliasing input and output must not overlap; what lies between the rows is neither read nor
//            written
//   sizes    width from 1 to 2^29 and height from 1, smaller than the radius, too; 1 to 4 channels
//   border   reflect-101 (c b a | a b c would repeat a; this is c b | a b c) or replicate (a a |)
//   special  f32: infinities, NaN, -0 and subnormals as IEEE 754 has them; a NaN is a class: its
//            sign and payload may differ between paths
//   error    against the real convolution with the exact Gaussian, g(k) = k*2^-24 / (1 - k*2^-24):
//            f32: g(2r + 5) * sum |w X|, apart from underflow;
//            u8, binomial: 1/2; otherwise 1 + 255 * (sum of all |w[k] / 2^a - exact weight|)
//   cost     BlurU8Neon for 16 elements inside: 5x5 24 instructions, 15x15 122; BlurF32Neon for 4
//            elements: 5x5 18; strips at the two ends of the rows up to five times that
//
// It assumes the default floating-point environment (round to nearest, no flush to zero). It
// allocates nothing, keeps no state, takes at most 32 KB of stack and needs no C library on arm64.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "simd/blur_weights.h"
#include "simd/path.h"

namespace simd {

enum class BlurBorder : std::uint8_t { kReflect101, kReplicate };

struct BlurShape {
  std::size_t width, height;                // In pixels.
  std::size_t channels;                     // Elements of a pixel.
  std::size_t input_stride, output_stride;  // In elements.
  BlurBorder border = BlurBorder::kReflect101;
};

inline constexpr std::size_t kMaxBlurWidth = std::size_t{1} << 29;

// Whether the functions below may be called with it.
constexpr bool IsValid(const BlurShape& shape) {
  return shape.width > 0 && shape.width <= kMaxBlurWidth && shape.height > 0 &&
         shape.channels >= 1 && shape.channels <= 4 &&
         shape.input_stride / shape.channels >= shape.width &&
         shape.output_stride / shape.channels >= shape.width;
}

// The functions of one path. The shape must be valid, the weights made by MakeBlurWeights.
struct BlurFunctions {
  void (*u8)(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
             const BlurWeights& weights);
  void (*f32)(const float* input, float* output, const BlurShape& shape,
              const BlurWeights& weights);
};

using BlurPath = Path<BlurFunctions>;

// The paths of this build, best first.
std::span<const BlurPath> BlurPaths();

// The specification: every other path is measured against it.
void BlurU8Scalar(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
                  const BlurWeights& weights);
void BlurF32Scalar(const float* input, float* output, const BlurShape& shape,
                   const BlurWeights& weights);

// Advanced SIMD with the dot product (Neoverse N1); defined in arm64 builds only.
void BlurU8Neon(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
                const BlurWeights& weights);
void BlurF32Neon(const float* input, float* output, const BlurShape& shape,
                 const BlurWeights& weights);

// SVE of any length; defined in arm64 builds with SVE only. There is none of u8, which would gain
// nothing: the path takes BlurU8Neon.
void BlurF32Sve(const float* input, float* output, const BlurShape& shape,
                const BlurWeights& weights);

}  // namespace simd
