#include "float_text_round.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace lambda::internal {
namespace {

constexpr int kFloatFractionBits = 23, kFloatMinExponent = -126, kFloatMaxExponent = 127;
constexpr int kDoubleFractionBits = 52, kDoubleBias = 1023;

// Each is a double without rounding.
constexpr double kPowersOfTen[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                   1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kMaxExactPower = std::size(kPowersOfTen) - 1;

// Four roundings of a double, 4 units of its last place, and as much again for safety.
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
  for (; exponent > kMaxExactPower; exponent -= kMaxExactPower)
    value *= kPowersOfTen[kMaxExactPower];
  for (; exponent < -kMaxExactPower; exponent += kMaxExactPower)
    value /= kPowersOfTen[kMaxExactPower];
  return exponent < 0 ? value / kPowersOfTen[-exponent] : value * kPowersOfTen[exponent];
}

Bracket BracketDecimal(std::uint64_t digits, int exponent) {
  const auto bits =
      std::bit_cast<std::uint64_t>(ScaleByPowerOfTen(static_cast<double>(digits), exponent));
  constexpr std::uint64_t kImplicitBit = std::uint64_t{1} << kDoubleFractionBits;
  const int power = static_cast<int>(bits >> kDoubleFractionBits) - kDoubleBias;
  if (power > kFloatMaxExponent) return {kInfinityBits, Half::kLower};
  return Cut((bits & (kImplicitBit - 1)) | kImplicitBit, power);
}

std::uint32_t Settle(std::uint32_t below_bits, const BigNumber& digits, int exponent) {
  const BinaryParts below = Decompose(below_bits);
  const int order = CompareScaled(digits, exponent, 2 * below.significand + 1, below.exponent - 1);
  return below_bits + (order > 0 || (order == 0 && below_bits % 2 == 1));
}

}  // namespace lambda::internal
