// The loops of blur_plain.h, once; internal linkage, so that each file compiles its own.
#pragma once

#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t kMaxElements = 8192;

std::size_t Reflect(std::ptrdiff_t index, std::size_t count) {
  const auto last = static_cast<std::ptrdiff_t>(count) - 1;
  if (index < 0) index = -index;
  return static_cast<std::size_t>(index > last ? 2 * last - index : index);
}

// sums[0] … sums[elements - 1] with the border of the row in front and behind.
template <class Sum>
void ExtendRow(Sum* sums, std::size_t width, std::size_t channels, std::size_t radius) {
  for (std::size_t k = 1; k <= radius; ++k) {
    for (std::size_t c = 0; c < channels; ++c) {
      sums[c - k * channels] = sums[c + k * channels];
      sums[c + (width - 1 + k) * channels] = sums[c + (width - 1 - k) * channels];
    }
  }
}

// `down(row pointers, element)` sums a column, `along(sums, element)` a row of those sums.
template <std::size_t kRadius, class Sum, class Element, class Down, class Along>
void BlurPlain(const Element* input, Element* output, std::size_t width, std::size_t height,
               std::size_t channels, const Down& down, const Along& along) {
  Sum buffer[kMaxElements + 2 * 4 * kRadius];
  Sum* const sums = buffer + 4 * kRadius;
  const std::size_t elements = width * channels;
  for (std::size_t y = 0; y < height; ++y) {
    const Element* rows[2 * kRadius + 1];
    for (std::size_t i = 0; i <= 2 * kRadius; ++i) {
      rows[i] = input + elements * Reflect(static_cast<std::ptrdiff_t>(y + i - kRadius), height);
    }
    for (std::size_t x = 0; x < elements; ++x) sums[x] = down(rows, x);
    ExtendRow(sums, width, channels, kRadius);
    Element* const __restrict row = output + y * elements;
    for (std::size_t x = 0; x < elements; ++x) row[x] = along(sums + x, channels);
  }
}

void Blur5Bytes(const std::uint8_t* input, std::uint8_t* output, std::size_t width,
                std::size_t height, std::size_t channels) {
  BlurPlain<2, std::uint16_t>(
      input, output, width, height, channels,
      [](const std::uint8_t* const* r, std::size_t x) {
        return static_cast<std::uint16_t>(r[0][x] + r[4][x] + 4 * (r[1][x] + r[3][x]) +
                                          6 * r[2][x]);
      },
      [](const std::uint16_t* s, std::size_t step) {
        const std::uint16_t* const a = s - 2 * step;
        const auto sum = static_cast<std::uint16_t>(a[0] + a[4 * step] +
                                                    4 * (a[step] + a[3 * step]) + 6 * a[2 * step]);
        return static_cast<std::uint8_t>(static_cast<std::uint16_t>(sum + 128) >> 8);
      });
}

void Blur5Floats(const float* input, float* output, std::size_t width, std::size_t height,
                 std::size_t channels) {
  BlurPlain<2, float>(
      input, output, width, height, channels,
      [](const float* const* r, std::size_t x) {
        return 0.0625F * (r[0][x] + r[4][x]) + 0.25F * (r[1][x] + r[3][x]) + 0.375F * r[2][x];
      },
      [](const float* s, std::size_t step) {
        const float* const a = s - 2 * step;
        return 0.0625F * (a[0] + a[4 * step]) + 0.25F * (a[step] + a[3 * step]) +
               0.375F * a[2 * step];
      });
}

// Both passes round to a byte: sums of 16 bits suffice, eight at a time.
void Blur15Bytes(const std::uint8_t* input, std::uint8_t* output, std::size_t width,
                 std::size_t height, std::size_t channels) {
  static constexpr std::uint16_t kWeights[] = {40, 37, 29, 20, 12, 6, 3, 1};
  const auto narrow = [](std::uint16_t sum) {
    return static_cast<std::uint8_t>(static_cast<std::uint16_t>(sum + 128) >> 8);
  };
  BlurPlain<7, std::uint8_t>(
      input, output, width, height, channels,
      [&](const std::uint8_t* const* r, std::size_t x) {
        auto sum = static_cast<std::uint16_t>(kWeights[0] * r[7][x]);
        for (std::size_t k = 1; k <= 7; ++k) sum += kWeights[k] * (r[7 - k][x] + r[7 + k][x]);
        return narrow(sum);
      },
      [&](const std::uint8_t* s, std::size_t step) {
        auto sum = static_cast<std::uint16_t>(kWeights[0] * s[0]);
        for (std::size_t k = 1; k <= 7; ++k) {
          const std::size_t far = k * step;
          sum += kWeights[k] * (s[far] + *(s - far));
        }
        return narrow(sum);
      });
}

}  // namespace
