// Once per answer, so small rather than fast: for 1, 2, 3 … digits it tries the two decimals around
// the float and takes the first that rounds back to it.
#include <bit>

#include "decimal_notation.h"
#include "float_text_big.h"
#include "float_text_round.h"
#include "lambda/float_text.h"

namespace lambda {
namespace {

using Decimal = internal::Decimal<std::uint32_t>;

// Whether value is nearer to floor + 1 than to floor; in the middle the even one is taken.
bool IsNearerToNext(double value, Decimal floor) {
  internal::BigNumber middle(2 * floor.digits + 1);
  const int order = CompareDecimal(middle, floor.exponent, 2 * value);
  return order < 0 || (order == 0 && floor.digits % 2 == 1);
}

// At least the exponent of the first digit of value.
int FirstExponent(double value) {
  const int power_of_two = static_cast<int>(std::bit_cast<std::uint64_t>(value) >> 52) - 1023;
  return (power_of_two * 1233 >> 12) + 1;  // 1233/4096 is a little less than log10(2).
}

// The two decimals are floor and floor + 1. The digits never end in 0: that decimal was among those
// of the exponent before. An error of the scaling can only shift them by one when the nearer of
// them is next to exact, and that one is in both pairs and reads back.
Decimal ShortestDecimal(float value) {
  for (int exponent = FirstExponent(value);; --exponent) {
    const double scaled = internal::ScaleByPowerOfTen(value, -exponent);
    const Decimal floor = {static_cast<std::uint32_t>(scaled), exponent};
    const std::uint32_t up = IsNearerToNext(value, floor);
    for (const std::uint32_t step : {up, 1 - up}) {
      const std::uint32_t digits = floor.digits + step;
      if (digits != 0 &&
          internal::NearestBits(digits, exponent, {}) == std::bit_cast<std::uint32_t>(value)) {
        return {digits, exponent};
      }
    }
  }
}

}  // namespace

std::string_view FormatFloat(float value, FloatText& text) {
  constexpr std::uint32_t kSignBit = 1U << 31;
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t magnitude = bits & ~kSignBit;
  if (magnitude >= internal::kInfinityBits) return {};
  char* out = text.data();
  if (bits != magnitude) *out++ = '-';
  if (magnitude == 0) {
    *out++ = '0';
  } else {
    out = internal::PutDecimal(out, ShortestDecimal(std::bit_cast<float>(magnitude)));
  }
  return {text.data(), out};
}

}  // namespace lambda
