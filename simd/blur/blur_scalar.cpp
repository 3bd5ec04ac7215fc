// The specification of blur: column by column, written to be read. Compiled without vectorisation,
// so that the compiler adds no path of its own.
#include "border.h"
#include "simd/blur.h"

namespace simd {
namespace {

constexpr std::size_t kRing = 64;  // Rows that a column of kMaxBlurSize taps needs, a power of two.

// Of u8: the sum of integers, rounded when it is shifted.
struct Integers {
  using Element = std::uint8_t;
  using Blurred = std::uint32_t;

  template <class At>
  static Blurred Sum(const BlurWeights& weights, std::uint32_t shift, const At& at) {
    const std::size_t radius = weights.size / 2;
    std::uint32_t sum = weights.u8[0] * at(radius);
    for (std::size_t k = 1; k <= radius; ++k) {
      sum += weights.u8[k] * (at(radius - k) + at(radius + k));
    }
    return (sum + ((1U << shift) >> 1)) >> shift;
  }
};

// Of f32: a chain of fused multiply-adds from the centre outwards.
struct Floats {
  using Element = float;
  using Blurred = float;

  template <class At>
  static Blurred Sum(const BlurWeights& weights, std::uint32_t /*shift*/, const At& at) {
    const std::size_t radius = weights.size / 2;
    float sum = weights.f32[0] * at(radius);
    for (std::size_t k = 1; k <= radius; ++k) {
      sum = __builtin_fmaf(weights.f32[k], at(radius - k) + at(radius + k), sum);
    }
    return sum;
  }
};

template <class Arithmetic>
class Column {
 public:
  using Element = typename Arithmetic::Element;
  using Blurred = typename Arithmetic::Blurred;

  Column(const BlurShape& shape, const BlurWeights& weights, std::size_t x)
      : shape_(shape), weights_(weights) {
    const auto pixel = static_cast<std::ptrdiff_t>(x / shape.channels);
    const auto radius = static_cast<std::ptrdiff_t>(weights.size / 2);
    for (std::ptrdiff_t tap = -radius; tap <= radius; ++tap) {
      taps_[tap + radius] = InsideBorder(pixel + tap, shape.width, shape.border) * shape.channels +
                            x % shape.channels;
    }
  }

  void Blur(const Element* input, Element* output) const {
    const auto height = static_cast<std::ptrdiff_t>(shape_.height);
    const auto radius = static_cast<std::ptrdiff_t>(weights_.size / 2);
    Blurred ring[kRing];  // Row y of the rows blurred so far is at (y + radius) % kRing.
    for (std::ptrdiff_t y = -radius; y < height + radius; ++y) {
      const auto newest = static_cast<std::size_t>(y + radius);
      ring[newest % kRing] =
          BlurRow(input + InsideBorder(y, shape_.height, shape_.border) * shape_.input_stride);
      if (y < radius) continue;
      const std::size_t oldest = newest + 1 - weights_.size;
      output[oldest * shape_.output_stride] = static_cast<Element>(
          Arithmetic::Sum(weights_, weights_.column_shift,
                          [&](std::size_t tap) { return ring[(oldest + tap) % kRing]; }));
    }
  }

 private:
  Blurred BlurRow(const Element* row) const {
    return Arithmetic::Sum(weights_, weights_.row_shift,
                           [&](std::size_t tap) { return Blurred{row[taps_[tap]]}; });
  }

  const BlurShape& shape_;
  const BlurWeights& weights_;
  std::size_t taps_[kMaxBlurSize];  // Where in a row each tap of this column is.
};

template <class Arithmetic, class Element>
void BlurColumns(const Element* input, Element* output, const BlurShape& shape,
                 const BlurWeights& weights) {
  for (std::size_t x = 0; x < shape.width * shape.channels; ++x) {
    Column<Arithmetic>(shape, weights, x).Blur(input, output + x);
  }
}

}  // namespace

void BlurU8Scalar(const std::uint8_t* input, std::uint8_t* output, const BlurShape& shape,
                  const BlurWeights& weights) {
  BlurColumns<Integers>(input, output, shape, weights);
}

void BlurF32Scalar(const float* input, float* output, const BlurShape& shape,
                   const BlurWeights& weights) {
  BlurColumns<Floats>(input, output, shape, weights);
}

}  // namespace simd
