// Whole numbers of up to 640 bits, as many as the comparison of decimal text with a binary32 needs:
// 121 digits times 2^150. Nothing is checked; the callers' ranges are small and fixed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lambda::internal {

class BigNumber {
 public:
  explicit BigNumber(std::uint32_t value) { MultiplyAdd(0, value); }

  bool is_zero() const { return size_ == 0; }
  void MultiplyAdd(std::uint32_t factor, std::uint32_t addend);
  void MultiplyByPowerOfTen(int exponent) { Scale(10, 1'000'000'000, 9, exponent); }
  void MultiplyByPowerOfTwo(int exponent) { Scale(2, 1U << 31, 31, exponent); }

  // Negative, zero or positive as a is less than, equal to or greater than b.
  friend int Compare(const BigNumber& a, const BigNumber& b);

 private:
  // Multiplies by base^exponent; leap is base^leap_exponent. Nothing for a negative exponent.
  void Scale(std::uint32_t base, std::uint32_t leap, int leap_exponent, int exponent);

  static constexpr std::size_t kLimbs = 20;
  std::uint32_t
      limbs_[kLimbs];  // Least significant first; size_ of them are set, the last is not 0.
  std::size_t size_ = 0;
};

// The sign of decimal * 10^decimal_exponent - binary * 2^binary_exponent. Scales `decimal`.
int CompareScaled(BigNumber& decimal, int decimal_exponent, std::uint32_t binary,
                  int binary_exponent);

}  // namespace lambda::internal
