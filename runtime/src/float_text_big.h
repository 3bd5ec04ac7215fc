// Exact comparison of a decimal number with a binary one. Nothing is checked: the callers' ranges
// are small and fixed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lambda::internal {

template <std::size_t kLimbs>  // Of 32 bits.
class BigNumberOf {
 public:
  explicit BigNumberOf(std::uint64_t value) {
    MultiplyAdd(0, static_cast<std::uint32_t>(value >> 32));
    MultiplyAdd(1U << 31, 0);
    MultiplyAdd(2, static_cast<std::uint32_t>(value));
  }

  void MultiplyAdd(std::uint32_t factor, std::uint32_t addend) {
    std::uint64_t carry = addend;
    for (std::size_t i = 0; i < size_; ++i) {
      carry += std::uint64_t{limbs_[i]} * factor;
      limbs_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) limbs_[size_++] = static_cast<std::uint32_t>(carry);
  }

  // One factor at a time: it is needed for few numbers, and less code. Nothing for a negative
  // exponent.
  void MultiplyByPower(std::uint32_t base, int exponent) {
    for (; exponent > 0; --exponent) MultiplyAdd(base, 0);
  }

  // Negative, zero or positive as this is less than, equal to or greater than the other.
  int Compare(const BigNumberOf& other) const {
    if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
    for (std::size_t i = size_; i-- > 0;) {
      if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
    }
    return 0;
  }

 private:
  // Least significant first; size_ of them are set, the last is not 0.
  std::uint32_t limbs_[kLimbs];
  std::size_t size_ = 0;
};

// 640 bits are as many as the middle of two floats needs: 121 digits times 2^150.
using BigNumber = BigNumberOf<20>;

// The sign of digits * 10^exponent - value, for a normal value. Scales `digits`.
int CompareDecimal(BigNumber& digits, int exponent, double value);

}  // namespace lambda::internal
