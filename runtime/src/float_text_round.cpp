// Nearly every number is settled by one double: the digits scaled by a power of ten carry an error
// of a few units of its last place, and only within that distance of the middle of two floats does
// the rounding need more. There the digits are compared exactly.
#include "float_text_round.h"

#include <bit>

#include "float_text_big.h"

namespace lambda::internal {
namespace {

// Six roundings and the digits that are not in the double make less than 7 * 2^-53.
constexpr double kDoubt = 0x1p-50;

std::uint32_t FloatBits(double value) {
  return std::bit_cast<std::uint32_t>(static_cast<float>(value));
}

double ValueOf(std::uint32_t bits) {
  return bits == kInfinityBits ? 0x1p128 : std::bit_cast<float>(bits);
}

// The middle of two floats has at most 113 significant digits, so whatever follows the first 120
// only says whether the number is a little more than they are.
int CompareWithMiddle(std::uint64_t digits, int exponent, std::string_view more, double middle) {
  BigNumber number(digits);
  unsigned rest = 0;
  int room = 101;
  for (const char c : more) {
    if (c == '.') continue;
    const auto digit = static_cast<unsigned>(c - '0');
    if (room > 0) {
      number.MultiplyAdd(10, digit);
      --room;
      --exponent;
    } else {
      rest |= digit;
    }
  }
  number.MultiplyAdd(10, rest != 0);
  return CompareDecimal(number, exponent - 1, middle);
}

}  // namespace

double ScaleByPowerOfTen(double value, std::int64_t exponent) {
  double power = 1, factor = 10;  // Exact up to 10^22.
  for (std::int64_t rest = exponent < 0 ? -exponent : exponent; rest != 0; rest /= 2) {
    if (rest % 2 != 0) power *= factor;
    factor *= factor;
  }
  return exponent < 0 ? value / power : value * power;
}

std::uint32_t NearestBits(std::uint64_t digits, std::int64_t exponent, std::string_view more) {
  const double scaled = ScaleByPowerOfTen(static_cast<double>(digits), exponent);
  const std::uint32_t low = FloatBits(scaled * (1 - kDoubt)),
                      high = FloatBits(scaled * (1 + kDoubt));
  if (low == high) return low;
  const double middle = (ValueOf(low) + ValueOf(high)) / 2;
  const int order = CompareWithMiddle(digits, static_cast<int>(exponent), more, middle);
  return low + (order > 0 || (order == 0 && low % 2 != 0));
}

}  // namespace lambda::internal
