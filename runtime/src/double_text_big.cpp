// The exact comparison for doubles. Of the powers of ten only those of five are multiplied: the
// powers of two on both sides cancel, and 3,072 bits are enough for 800 digits or 5^1124.
#include <bit>

#include "double_text_round.h"
#include "float_text_big.h"

namespace lambda::internal {
namespace {

using Big = BigNumberOf<96>;

// The middle of two doubles has at most 768 significant digits, so whatever follows the first 770
// only says whether the number is a little more than they are.
constexpr int kMaxDigits = 770;

// Multiplies by base^exponent in steps of base^per_step; nothing for a negative exponent.
void MultiplyByPower(Big& number, std::uint32_t base, int exponent, int per_step,
                     std::uint32_t step) {
  number.MultiplyByPower(step, exponent / per_step);
  number.MultiplyByPower(base, exponent % per_step);
}

// Appends `more` to `number`, nine digits at a time; returns how many digits that were.
int Append(Big& number, std::string_view more) {
  constexpr std::uint32_t kFullFactor = 1'000'000'000;
  std::uint32_t factor = 1, value = 0, rest = 0;
  int count = 0;
  for (const char c : more) {
    if (c == '.') continue;
    const auto digit = static_cast<std::uint32_t>(c - '0');
    if (count == kMaxDigits) {
      rest |= digit;
      continue;
    }
    ++count;
    factor *= 10;
    value = value * 10 + digit;
    if (factor == kFullFactor) {
      number.MultiplyAdd(factor, value);
      factor = 1;
      value = 0;
    }
  }
  number.MultiplyAdd(factor, value);
  number.MultiplyAdd(10, rest != 0);
  return count + 1;
}

}  // namespace

int CompareWithBinary(std::uint64_t digits, int exponent, std::string_view more,
                      std::uint64_t significand, int power) {
  constexpr int kFivesPerStep = 13, kTwosPerStep = 31;
  constexpr std::uint32_t kFives = 1'220'703'125, kTwos = 1U << kTwosPerStep;
  Big decimal(digits), binary(significand);
  exponent -= Append(decimal, more);
  power -= exponent;
  MultiplyByPower(decimal, 5, exponent, kFivesPerStep, kFives);
  MultiplyByPower(binary, 5, -exponent, kFivesPerStep, kFives);
  MultiplyByPower(binary, 2, power, kTwosPerStep, kTwos);
  MultiplyByPower(decimal, 2, -power, kTwosPerStep, kTwos);
  return decimal.Compare(binary);
}

}  // namespace lambda::internal
