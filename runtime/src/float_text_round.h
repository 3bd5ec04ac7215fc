// A decimal number between two neighbouring floats: which two, and to which of them it rounds.
// Floats are handled by the bits of their magnitude: the next float is the next integer, and what
// follows the largest finite one is the bits of infinity, which here stand for "out of range".
#pragma once

#include <cstdint>

#include "float_text_big.h"

namespace lambda::internal {

inline constexpr std::uint32_t kInfinityBits = 0x7F800000;

// The float of `bits` is significand * 2^exponent.
struct BinaryParts {
  std::uint32_t significand;
  int exponent;
};
BinaryParts Decompose(std::uint32_t bits);

// value * 10^exponent with a relative error of at most 2^-51 for |exponent| <= 66.
double ScaleByPowerOfTen(double value, int exponent);

// Which half of [below, next) a number is in; unknown if it is too close to the middle.
enum class Half { kLower, kUnknown, kUpper };

struct Bracket {
  std::uint32_t below_bits;
  Half half;
};

// For digits * 10^exponent, digits not 0, exponent -64 … 38, less than 1 part in 10^18 missing.
Bracket BracketDecimal(std::uint64_t digits, int exponent);

// The nearer to digits * 10^exponent of the floats of below_bits and below_bits + 1, between which
// it is; the even one if it is in the middle.
std::uint32_t Settle(std::uint32_t below_bits, BigNumber& digits, int exponent);

}  // namespace lambda::internal
