#include "float_text_big.h"

#include <bit>

namespace lambda::internal {

BigNumber::BigNumber(std::uint64_t value) {
  MultiplyAdd(0, static_cast<std::uint32_t>(value >> 32));
  MultiplyAdd(1U << 31, 0);
  MultiplyAdd(2, static_cast<std::uint32_t>(value));
}

void BigNumber::MultiplyAdd(std::uint32_t factor, std::uint32_t addend) {
  std::uint64_t carry = addend;
  for (std::size_t i = 0; i < size_; ++i) {
    carry += std::uint64_t{limbs_[i]} * factor;
    limbs_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) limbs_[size_++] = static_cast<std::uint32_t>(carry);
}

void BigNumber::MultiplyByPower(std::uint32_t base, int exponent) {
  for (; exponent > 0; --exponent) MultiplyAdd(base, 0);
}

int BigNumber::Compare(const BigNumber& other) const {
  if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
  for (std::size_t i = size_; i-- > 0;) {
    if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
  }
  return 0;
}

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
