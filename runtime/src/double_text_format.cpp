// If a decimal with few digits reads back, one with more does, too: so the least number of digits
// is found by halving. For each it tries the two decimals around the double.
#include <bit>

#include "decimal_notation.h"
#include "double_text_round.h"
#include "lambda/number_text.h"

namespace lambda {
namespace {

using Decimal = internal::Decimal<std::uint64_t>;

constexpr int kFractionBits = 52, kUnitBias = 1023 + kFractionBits, kMaxDigits = 17;
constexpr std::uint64_t kImplicitBit = std::uint64_t{1} << kFractionBits;

// significand * 2^power.
struct Binary {
  std::uint64_t significand;
  int power;
};

Binary Split(std::uint64_t bits) {
  const auto exponent = static_cast<int>(bits >> kFractionBits);
  const std::uint64_t fraction = bits & (kImplicitBit - 1);
  if (exponent == 0) return {fraction, 1 - kUnitBias};
  return {fraction | kImplicitBit, exponent - kUnitBias};
}

// The whole part of value * 10^-exponent, which is less than 2^63; where the scaling is wrong, by
// one.
std::uint64_t Floor(Binary value, int exponent) {
  const internal::Scaled scaled = internal::ScaleInteger(value.significand, -exponent);
  const int shift = -(scaled.power + value.power);
  return shift < 64 ? scaled.significand >> shift : 0;
}

bool ReadsBack(Decimal decimal, std::uint64_t bits) {
  return decimal.digits != 0 &&
         internal::NearestDoubleBits(decimal.digits, decimal.exponent, {}) == bits;
}

// Whether value is nearer to floor + 1 than to floor; in the middle the even one is taken.
bool IsNearerToNext(Binary value, Decimal floor) {
  const int order = internal::CompareWithBinary(2 * floor.digits + 1, floor.exponent, {},
                                                value.significand, value.power + 1);
  return order < 0 || (order == 0 && floor.digits % 2 == 1);
}

// A decimal of that exponent that reads back, the nearest if both do; 0 digits if none does.
std::uint64_t DigitsOf(std::uint64_t bits, Binary value, int exponent) {
  const Decimal floor = {Floor(value, exponent), exponent};
  const Decimal next = {floor.digits + 1, exponent};
  const bool floor_reads_back = ReadsBack(floor, bits), next_reads_back = ReadsBack(next, bits);
  if (floor_reads_back && next_reads_back) {
    return floor.digits + IsNearerToNext(value, floor);
  }
  return floor_reads_back ? floor.digits : next_reads_back ? next.digits : 0;
}

Decimal ShortestDecimal(std::uint64_t bits) {
  const Binary value = Split(bits);
  const int last_bit = value.power + 63 - std::countl_zero(value.significand);
  // The exponent of the first digit, or one less: 78913/2^18 is log10(2), near enough.
  const int first = last_bit * 78913 >> 18;
  int too_short = first + 3;
  Decimal shortest = {0, first + 1 - kMaxDigits};
  shortest.digits = DigitsOf(bits, value, shortest.exponent);
  while (too_short - shortest.exponent > 1) {
    const int middle = shortest.exponent + (too_short - shortest.exponent) / 2;
    const std::uint64_t digits = DigitsOf(bits, value, middle);
    if (digits != 0) {
      shortest = {digits, middle};
    } else {
      too_short = middle;
    }
  }
  return shortest;
}

}  // namespace

std::string_view FormatDouble(double value, DoubleText& text) {
  constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const std::uint64_t magnitude = bits & ~kSignBit;
  if (magnitude >= internal::kDoubleInfinityBits) return {};
  char* out = text.data();
  if (bits != magnitude) *out++ = '-';
  if (magnitude == 0) {
    *out++ = '0';
  } else {
    out = internal::PutDecimal(out, ShortestDecimal(magnitude));
  }
  return {text.data(), out};
}

}  // namespace lambda
