#include "float_text_big.h"

namespace lambda::internal {

void BigNumber::MultiplyAdd(std::uint32_t factor, std::uint32_t addend) {
  std::uint64_t carry = addend;
  for (std::size_t i = 0; i < size_; ++i) {
    carry += std::uint64_t{limbs_[i]} * factor;
    limbs_[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) limbs_[size_++] = static_cast<std::uint32_t>(carry);
}

void BigNumber::Scale(std::uint32_t base, std::uint32_t leap, int leap_exponent, int exponent) {
  for (; exponent >= leap_exponent; exponent -= leap_exponent) MultiplyAdd(leap, 0);
  for (; exponent > 0; --exponent) MultiplyAdd(base, 0);
}

int Compare(const BigNumber& a, const BigNumber& b) {
  if (a.size_ != b.size_) return a.size_ < b.size_ ? -1 : 1;
  for (std::size_t i = a.size_; i-- > 0;) {
    if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
  }
  return 0;
}

int CompareScaled(BigNumber& decimal, int decimal_exponent, std::uint32_t binary,
                  int binary_exponent) {
  BigNumber other(binary);
  decimal.MultiplyByPowerOfTen(decimal_exponent);
  other.MultiplyByPowerOfTen(-decimal_exponent);
  other.MultiplyByPowerOfTwo(binary_exponent);
  decimal.MultiplyByPowerOfTwo(-binary_exponent);
  return Compare(decimal, other);
}

}  // namespace lambda::internal
