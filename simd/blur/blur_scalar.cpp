// The specification of blur: column by column, written to be read. Compiled without vectorisation,
// so that the compiler adds no path of its own; u8 and f32 share all but the sum.
#include "border.h"
#include "simd/blur.h"

namespace simd {
namespace {

using Word [[gnu::may_alias]] = std::uint32_t;  // An integer, or the bits of a float.

float FloatOf(Word word) { return __builtin_bit_cast(float, word); }

// Of f32: a chain of fused multiply-adds from the centre outwards.
Word SumFloats(const BlurWeights& weights, const Word* centre) {
  float sum = weights.f32[0] * FloatOf(*centre);
  for (std::ptrdiff_t k = static_cast<std::ptrdiff_t>(weights.size / 2), i = 1; i <= k; ++i) {
    sum = __builtin_fmaf(weights.f32[i], FloatOf(centre[-i]) + FloatOf(centre[i]), sum);
  }
  return __builtin_bit_cast(Word, sum);
}

// Of u8: the sum of integers, rounded when it is shifted.
Word SumIntegers(const BlurWeights& weights, std::uint32_t shift, const Word* centre) {
  Word sum = weights.u8[0] * *centre;
  for (std::ptrdiff_t k = static_cast<std::ptrdiff_t>(weights.size / 2), i = 1; i <= k; ++i) {
    sum += weights.u8[i] * (centre[-i] + centre[i]);
  }
  return (sum + ((1U << shift) >> 1)) >> shift;
}

struct Blur {
  const void* input;
  void* output;
  const BlurShape& shape;
  const BlurWeights& weights;
  bool floats;

  Word Sum(std::uint32_t shift, const Word* taps) const {
    const Word* const centre = taps + weights.size / 2;
    return floats ? SumFloats(weights, centre) : SumIntegers(weights, shift, centre);
  }

  Word Load(std::size_t at) const {
    return floats ? static_cast<const Word*>(input)[at]
                  : static_cast<const std::uint8_t*>(input)[at];
  }

  void Store(std::size_t at, Word word) const {
    if (floats) {
      static_cast<Word*>(output)[at] = word;
    } else {
      static_cast<std::uint8_t*>(output)[at] = static_cast<std::uint8_t>(word);
    }
  }

  // Down one column; the blurred rows move up as the next one comes.
  void Column(std::size_t x) const {
    const std::size_t last = weights.size - 1;
    std::size_t offsets[kMaxBlurSize];  // Where in a row each tap of this column is.
    for (std::size_t k = 0; k <= last; ++k) {
      const auto pixel = static_cast<std::ptrdiff_t>(x / shape.channels + k - last / 2);
      offsets[k] =
          InsideBorder(pixel, shape.width, shape.border) * shape.channels + x % shape.channels;
    }
    Word taps[kMaxBlurSize], rows[kMaxBlurSize + 1] = {};
    for (std::size_t y = 0; y < shape.height + last; ++y) {
      const auto row = static_cast<std::ptrdiff_t>(y - last / 2);
      const std::size_t first = InsideBorder(row, shape.height, shape.border) * shape.input_stride;
      for (std::size_t k = 0; k <= last; ++k) {
        taps[k] = Load(first + offsets[k]);
        rows[k] = rows[k + 1];
      }
      rows[last] = Sum(weights.row_shift, taps);
      if (y < last) continue;
      Store((y - last) * shape.output_stride + x, Sum(weights.column_shift, rows));
    }
  }

  void Columns() const {
    for (std::size_t x = 0; x < shape.width * shape.channels; ++x) Column(x);
  }
};

}  // namespace

void BlurU8Scalar(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
                  const BlurWeights& weights) {
  Blur{input, output, shape, weights, false}.Columns();
}

void BlurF32Scalar(const float* input, float* output, const BlurShape& shape,
                   const BlurWeights& weights) {
  Blur{input, output, shape, weights, true}.Columns();
}

}  // namespace simd
