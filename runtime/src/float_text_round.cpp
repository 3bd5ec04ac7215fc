#include "float_text_round.h"

#include <algorithm>
#include <bit>

namespace lambda::internal {
namespace {

constexpr int kFloatFractionBits = 23, kFloatMinExponent = -126, kFloatMaxExponent = 127;
constexpr int kDoubleFractionBits = 52, kDoubleBias = 1023;

// The digits as a double, their power of ten (4 roundings at most) and the product: 6 roundings,
// each of at most half a unit in relation to the value, or one in relation to the last place.
constexpr std::int64_t kDoubtfulUnits = 8;

Half HalfOf(std::int64_t rest, std::int64_t middle) {
  const std::int64_t distance = rest - middle;
  if (distance > kDoubtfulUnits) return Half::kUpper;
  return distance < -kDoubtfulUnits ? Half::kLower : Half::kUnknown;
}

// 2^exponent times a significand of 53 bits, cut to the precision that a float has at that place.
Bracket Cut(std::uint64_t significand, int exponent) {
  const int below_normal = std::max(kFloatMinExponent - exponent, 0);
  // 63 bits are all there are and more; what is that small rounds to zero.
  const int dropped_bits = std::min(kDoubleFractionBits - kFloatFractionBits + below_normal, 63);
  const std::uint64_t kept = significand >> dropped_bits;
  const auto rest = static_cast<std::int64_t>(significand - (kept << dropped_bits));
  // Added, not combined: the leading bit of a normal significand raises the exponent field by one.
  const std::uint64_t field = exponent - kFloatMinExponent + below_normal;
  return {static_cast<std::uint32_t>(kept + (field << kFloatFractionBits)),
          HalfOf(rest, std::int64_t{1} << (dropped_bits - 1))};
}

}  // namespace

BinaryParts Decompose(std::uint32_t bits) {
  constexpr std::uint32_t kImplicitBit = 1U << kFloatFractionBits;
  constexpr int kSmallestUnit = kFloatMinExponent - kFloatFractionBits;
  const int field = static_cast<int>(bits >> kFloatFractionBits);
  const std::uint32_t fraction = bits & (kImplicitBit - 1);
  if (field == 0) return {fraction, kSmallestUnit};
  return {fraction | kImplicitBit, kSmallestUnit + field - 1};
}

double ScaleByPowerOfTen(double value, int exponent) {
  double power = 1, factor = 10;  // Exact up to 10^22.
  for (unsigned rest = exponent < 0 ? -exponent : exponent; rest != 0; rest /= 2) {
    if (rest % 2 == 1) power *= factor;
    factor *= factor;
  }
  return exponent < 0 ? value / power : value * power;
}

Bracket BracketDecimal(std::uint64_t digits, int exponent) {
  const auto bits =
      std::bit_cast<std::uint64_t>(ScaleByPowerOfTen(static_cast<double>(digits), exponent));
  constexpr std::uint64_t kImplicitBit = std::uint64_t{1} << kDoubleFractionBits;
  const int power = static_cast<int>(bits >> kDoubleFractionBits) - kDoubleBias;
  if (power > kFloatMaxExponent) return {kInfinityBits, Half::kLower};
  return Cut((bits & (kImplicitBit - 1)) | kImplicitBit, power);
}

std::uint32_t Settle(std::uint32_t below_bits, BigNumber& digits, int exponent) {
  const BinaryParts below = Decompose(below_bits);
  const int order = CompareScaled(digits, exponent, 2 * below.significand + 1, below.exponent - 1);
  return below_bits + (order > 0 || (order == 0 && below_bits % 2 == 1));
}

}  // namespace lambda::internal
