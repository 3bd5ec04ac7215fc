#include "strips.h"

#include "border.h"

namespace simd {
namespace {

std::size_t Least(std::size_t a, std::size_t b) { return a < b ? a : b; }

class Walk {
 public:
  Walk(const std::byte* input, std::byte* output, const BlurShape& shape,
       const BlurWeights& weights, const StripKernel& kernel)
      : shape_(shape), kernel_(kernel), input_(input), output_(output) {
    radius_ = weights.size / 2;
    row_bytes_ = shape.width * shape.channels * kernel.element_bytes;
    strip_.tap_bytes = shape.channels * kernel.element_bytes;
    strip_.rows = rows_;
    strip_.weights = &weights;
    strip_.output_stride = shape.output_stride * kernel.element_bytes;
  }

  void Bands() {
    const std::size_t height = shape_.height;
    for (std::size_t y = 0; y < height; y += strip_.count) {
      strip_.count = Least(height - y, kBandRows) / kernel_.step * kernel_.step;
      if (strip_.count == 0) {  // What is left is less than a step: some rows are blurred twice.
        strip_.count = kernel_.step;
        y = height < kernel_.step ? 0 : height - kernel_.step;
      }
      FindRows(y);
      Strips(output_ + y * strip_.output_stride);
    }
  }

 private:
  // The table of the rows that the band from y on reads.
  void FindRows(std::size_t y) {
    const std::size_t stride_bytes = shape_.input_stride * kernel_.element_bytes;
    for (std::size_t i = 0; i < strip_.count + kernel_.lead + 2 * radius_ + 4; ++i) {
      const auto row = static_cast<std::ptrdiff_t>(y + i - kernel_.lead - radius_);
      rows_[i] = input_ + InsideBorder(row, shape_.height, shape_.border) * stride_bytes;
    }
  }

  void Strips(std::byte* output) {
    for (std::size_t x = 0; x < row_bytes_; x += strip_.bytes) {
      if (x + kStripBytes > row_bytes_ && row_bytes_ >= kStripBytes) x = row_bytes_ - kStripBytes;
      const std::size_t left_bytes = radius_ * strip_.tap_bytes;
      const std::size_t right_bytes = left_bytes + kernel_.beyond;
      strip_.left = static_cast<std::ptrdiff_t>(x - left_bytes);
      strip_.output = output + x;
      strip_.bytes = kStripBytes;
      strip_.edge = nullptr;
      if (x < left_bytes || x + kStripBytes + right_bytes > row_bytes_) {
        FindColumns(x / kernel_.element_bytes,
                    (left_bytes + kStripBytes + right_bytes) / kernel_.element_bytes);
      } else if (kernel_.inside != nullptr && shape_.height >= strip_.count) {
        strip_.bytes = row_bytes_ - right_bytes - x;
        kernel_.inside(strip_);
        continue;
      }
      Blur();
    }
  }

  void FindColumns(std::size_t first, std::size_t count) {
    edge_.element_bytes = kernel_.element_bytes;
    edge_.elements = count;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t element = first + i;
      const auto pixel = static_cast<std::ptrdiff_t>(element / shape_.channels - radius_);
      edge_.columns[i] = static_cast<std::uint32_t>(
          InsideBorder(pixel, shape_.width, shape_.border) * shape_.channels +
          element % shape_.channels);
    }
    strip_.edge = &edge_;
  }

  void Blur() {
    if (row_bytes_ >= kStripBytes && shape_.height >= strip_.count) {
      kernel_.blur(strip_);
      return;
    }
    std::byte whole[kBandRows * kStripBytes];
    Strip strip = strip_;
    strip.output = whole;
    strip.output_stride = kStripBytes;
    kernel_.blur(strip);
    for (std::size_t y = 0; y < Least(shape_.height, strip_.count); ++y) {
      for (std::size_t x = 0; x < Least(row_bytes_, kStripBytes); ++x) {
        strip_.output[y * strip_.output_stride + x] = whole[y * kStripBytes + x];
      }
    }
  }

  const BlurShape& shape_;
  const StripKernel& kernel_;
  const std::byte* input_;
  std::byte* output_;
  std::size_t radius_, row_bytes_;
  Strip strip_;
  Edge edge_;
  const std::byte* rows_[kBandInputRows];
};

// Returns the end of the copy.
template <class Element>
[[gnu::always_inline]] inline std::byte* WriteOutBorder(const std::byte* row, const Edge& edge,
                                                        std::byte* copy) {
  const auto* const from = reinterpret_cast<const Element*>(row);
  auto* to = reinterpret_cast<Element*>(copy);
  const std::uint32_t* column = edge.columns;
  const std::uint32_t* const end = column + edge.elements;
  do {
    *to++ = from[*column++];
  } while (column != end);
  return reinterpret_cast<std::byte*>(to);
}

}  // namespace

void BlurStrips(const void* input, void* output, const BlurShape& shape, const BlurWeights& weights,
                const StripKernel& kernel) {
  Walk(static_cast<const std::byte*>(input), static_cast<std::byte*>(output), shape, weights,
       kernel)
      .Bands();
}

ReadableRows CopyWithBorder(const Strip& strip, std::size_t first, std::size_t count, void* buffer,
                            const std::byte** pointers) {
  const Edge& edge = *strip.edge;
  auto* copy = static_cast<std::byte*>(buffer);
  for (std::size_t i = 0; i < count; ++i) {
    pointers[i] = copy;
    const std::byte* const row = strip.rows[first + i];
    copy = edge.element_bytes == 1 ? WriteOutBorder<std::uint8_t>(row, edge, copy)
                                   : WriteOutBorder<float>(row, edge, copy);
  }
  return {pointers, 0};
}

}  // namespace simd
