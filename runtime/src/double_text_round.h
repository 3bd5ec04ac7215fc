// From a decimal number to the nearest binary64. Doubles are handled by the bits of their
// magnitude, as floats are in float_text_round.h.
#pragma once

#include <cstdint>
#include <string_view>

namespace lambda::internal {

inline constexpr std::uint64_t kDoubleInfinityBits = 0x7FF0'0000'0000'0000;

// significand * 2^power, with the highest bit of the significand set.
struct Scaled {
  std::uint64_t significand;
  int power;
  unsigned doubt;  // By how many units the significand may be wrong.
};

// value * 10^exponent, for a value that is not 0 and exponents from -511 to 511.
Scaled ScaleInteger(std::uint64_t value, int exponent);

// The bits of the double nearest to digits * 10^exponent, ties to even; digits is not 0. `more` are
// the digits that follow: none unless `digits` is 2^59 or more. A point among them is skipped.
std::uint64_t NearestDoubleBits(std::uint64_t digits, std::int64_t exponent, std::string_view more);

// The sign of digits * 10^exponent - significand * 2^power.
int CompareWithBinary(std::uint64_t digits, int exponent, std::string_view more,
                      std::uint64_t significand, int power);

}  // namespace lambda::internal
