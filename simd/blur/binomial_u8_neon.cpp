// The 5x5 binomial of u8. Each row is blurred along x by five loads and widening adds:
//
//   h = (p[-2] + p[2]) + 4 (p[-1] + p[1]) + 6 p[0]        at most 4,080
//
// and [1 4 6 4 1] down the columns is four additions of neighbours, [1 1] four times over:
//
//   a = h + h', b = a + a', c = b + b', sum = c + c'      ' is the row above
//
// The last one rounds and narrows: raddhn(c, c') = (c + c' + 128) >> 8, at most 65,280 + 128, so
// that u16 never overflows. Multiplying down the columns, too, would cost two more instructions of
// every 24 and leave the second vector pipe, which has no multiplier, idle.
#include "five_taps_neon.h"
#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kRows = 2;  // At a time, so that no sum has to be moved.
constexpr std::size_t kLeadRows = kFiveTaps - 1;

struct Sums {
  uint16x8_t low, high;  // Of the 16 bytes.
};

[[gnu::always_inline]] inline Sums Add(Sums x, Sums y) {
  return {vaddq_u16(x.low, y.low), vaddq_u16(x.high, y.high)};
}

[[gnu::always_inline]] inline void MultiplyAdd(Sums& sum, uint8x16_t pixels, uint8x16_t weight) {
  sum.low = vmlal_u8(sum.low, vget_low_u8(pixels), vget_low_u8(weight));
  sum.high = vmlal_high_u8(sum.high, pixels, weight);
}

[[gnu::always_inline]] inline Sums BlurRow(const std::byte* row, FiveTaps taps) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(row);
  const uint8x16_t first = vld1q_u8(bytes + taps.at0), last = vld1q_u8(bytes + taps.at4);
  Sums sum = {vaddl_u8(vget_low_u8(first), vget_low_u8(last)), vaddl_high_u8(first, last)};
  MultiplyAdd(sum, vld1q_u8(bytes + taps.at1), vdupq_n_u8(4));
  MultiplyAdd(sum, vld1q_u8(bytes + taps.at3), vdupq_n_u8(4));
  MultiplyAdd(sum, vld1q_u8(bytes + taps.at2), vdupq_n_u8(6));
  return sum;
}

// What the next row needs of the rows above.
struct Column {
  Sums h{}, a{}, b{}, c{};
};

[[gnu::always_inline]] inline uint8x16_t BlurColumn(Column& above, Sums h) {
  const Sums a = Add(h, above.h), b = Add(a, above.a), c = Add(b, above.b);
  const uint8x8_t low = vraddhn_u16(c.low, above.c.low);
  const uint8x16_t pixels = vraddhn_high_u16(low, c.high, above.c.high);
  above = {h, a, b, c};
  return pixels;
}

}  // namespace

void BlurBinomialStrip(const Strip& strip) {
  std::byte copies[(kBandRows + kLeadRows) * (kStripBytes + 4 * kLeadRows)];
  const std::byte* pointers[kBandRows + kLeadRows];
  const auto [rows, left] = WithBorder(strip, 0, strip.count + kLeadRows, copies, pointers);
  FiveTaps taps = FindTaps(left, strip.tap_bytes);
  Column above;
  // The first four rows only fill the column: what they give is written aside.
  std::byte aside[kStripBytes];
  std::byte* output = aside;
  std::size_t stride = 0;
  const std::byte* const* row = rows;
  const std::byte* const* end = rows + kLeadRows;
  for (;;) {
    do {
      StoreAndStep(output, stride, BlurColumn(above, BlurRow(row[0], taps)));
      StoreAndStep(output, stride, BlurColumn(above, BlurRow(row[1], taps)));
      row += kRows;
    } while (row != end);
    if (output != aside) return;
    output = strip.output;
    stride = strip.output_stride;
    end += strip.count;
  }
}

}  // namespace simd
