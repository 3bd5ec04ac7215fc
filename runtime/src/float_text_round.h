// From a decimal number to the nearest binary32. Floats are handled by the bits of their magnitude:
// the next float is the next integer, and what follows the largest finite one, the bits of
// infinity, stands for "out of range". Needs the default floating-point environment.
#pragma once

#include <cstdint>
#include <string_view>

namespace lambda::internal {

inline constexpr std::uint32_t kInfinityBits = 0x7F800000;

// value * 10^exponent. The relative error is at most 5 * 2^-53 for |exponent| <= 66; beyond, what
// matters is that the magnitude is about right.
double ScaleByPowerOfTen(double value, std::int64_t exponent);

// The bits of the float nearest to digits * 10^exponent, ties to even; digits is not 0. `more` are
// the digits that follow: none unless `digits` is 2^59 or more. A point among them is skipped.
std::uint32_t NearestBits(std::uint64_t digits, std::int64_t exponent, std::string_view more);

}  // namespace lambda::internal
