// The weights of a Gaussian blur, the same bits on every machine: they are made of additions,
// multiplications and divisions of doubles in a fixed order, without a mathematical library.
//
//   g[k] = exp(-k^2 / (2 sigma^2)),  exact weight w[k] = g[k] / (g[0] + 2 (g[1] + … + g[r]))
//
// sigma 0 asks for the size's own: size 1, 3 and 5 are the binomials 1, [1 2 1] / 4 and
// [1 4 6 4 1] / 16, every other size takes sigma = 0.3 (r - 1) + 0.8, as OpenCV does from 9 on.
//
//   f32   w[k] rounded to float
//   u8    integers that sum to 2^shift exactly, shift as large as leaves the centre at most 255;
//         each w[k] 2^shift is rounded from the outermost tap inwards, what rounding took from one
//         goes to its inner neighbour, and the centre takes the rest: so no sum of outer weights
//         is off by more than half a unit, and an edge between two even areas moves by no more
//   exp   exp(-t) is the Taylor polynomial of degree 13 at t / 2^12 squared 12 times, for t < 700,
//   and
//         0 beyond; g[k + 1] = g[k] e^(2k + 1). Relative error below 10^-12.
//
// It knows nothing of images.
#pragma once

#include <cstddef>
#include <cstdint>

namespace simd {

inline constexpr std::size_t kMaxBlurSize = 63;

struct BlurWeights {
  std::size_t size;                       // Taps each way, odd.
  std::uint32_t row_shift, column_shift;  // What the u8 sums of the two passes are shifted by.
  std::uint8_t u8[kMaxBlurSize / 2 + 1];  // By distance from the centre; 0 past size / 2.
  float f32[kMaxBlurSize / 2 + 1];
};

enum class BlurWeightsError : std::uint8_t { kNone, kSize, kSigma };

// Fills `weights`, or says what is wrong and leaves them: a size that is even, 0 or larger than
// kMaxBlurSize; a sigma that is negative, infinite or NaN.
BlurWeightsError MakeBlurWeights(std::size_t size, double sigma, BlurWeights& weights);

}  // namespace simd
