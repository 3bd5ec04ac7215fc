// The decimal numbers that one operation on doubles rounds correctly: both operands are exact.
// Source: W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990.
#pragma once

#include <cstdint>

namespace lambda::internal {

inline constexpr int kMaxExactPower = 22;  // 5^22 has 52 bits.
inline constexpr std::uint64_t kMaxExactDigits = std::uint64_t{1} << 53;

inline constexpr double kExactPowers[kMaxExactPower + 1] = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// Sets `value` to digits * 10^exponent, in one operation and, beyond kMaxExactDigits, one rounding
// before it; false if the power is not among the exact ones.
inline bool ScaleOnce(std::uint64_t digits, std::int64_t exponent, double& value) {
  if (exponent < -kMaxExactPower || exponent > kMaxExactPower) return false;
  value = static_cast<double>(digits);
  if (exponent < 0) {
    value /= kExactPowers[-exponent];
  } else {
    value *= kExactPowers[exponent];
  }
  return true;
}

}  // namespace lambda::internal
