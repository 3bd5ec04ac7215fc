#include "float_text_big.h"

#include <bit>

namespace lambda::internal {

int CompareDecimal(BigNumber& digits, int exponent, double value) {
  constexpr int kFractionBits = 52, kUnitBias = 1023 + kFractionBits;
  constexpr std::uint64_t kImplicitBit = std::uint64_t{1} << kFractionBits;
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const int power = static_cast<int>(bits >> kFractionBits) - kUnitBias;
  BigNumber significand((bits & (kImplicitBit - 1)) | kImplicitBit);
  digits.MultiplyByPower(10, exponent);
  significand.MultiplyByPower(10, -exponent);
  significand.MultiplyByPower(2, power);
  digits.MultiplyByPower(2, -power);
  return digits.Compare(significand);
}

}  // namespace lambda::internal
