// Exact comparison of a decimal number with a double. Whole numbers of up to 640 bits are as many
// as that needs: 121 digits times 2^150. Nothing is checked; the callers' ranges are small and
// fixed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lambda::internal {

class BigNumber {
 public:
  explicit BigNumber(std::uint64_t value);

  void MultiplyAdd(std::uint32_t factor, std::uint32_t addend);
  // One factor at a time: it is needed for few numbers, and less code.
  void MultiplyByPower(std::uint32_t base, int exponent);  // Nothing for a negative exponent.

  // Negative, zero or positive as this is less than, equal to or greater than the other.
  int Compare(const BigNumber& other) const;

 private:
  static constexpr std::size_t kLimbs = 20;
  std::uint32_t
      limbs_[kLimbs];  // Least significant first; size_ of them are set, the last is not 0.
  std::size_t size_ = 0;
};

// The sign of digits * 10^exponent - value, for a normal value. Scales `digits`.
int CompareDecimal(BigNumber& digits, int exponent, double value);

}  // namespace lambda::internal
