// Nearly every number is settled by one double: the digits scaled by a power of ten carry an error
// of a few units of its last place, and only within that distance of the middle of two floats does
// the rounding need more. There the text is compared exactly.
#include <bit>

#include "float_text_round.h"
#include "float_text_scan.h"
#include "lambda/float_text.h"

namespace lambda {
namespace {

using internal::NumberText;

// digits * 10^exponent, or, if `cut`, a little more.
struct Leading {
  std::uint64_t digits = 0;
  std::int64_t exponent;
  bool cut = false;
};

// As many digits as 64 bits hold.
Leading TakeLeading(const NumberText& number) {
  constexpr std::uint64_t kFull = 1'000'000'000'000'000'000;
  std::uint64_t digits = 0;
  std::int64_t exponent = number.exponent;
  unsigned cut = 0;
  for (const char c : number.digits) {
    if (c == '.') continue;
    const auto digit = static_cast<unsigned>(c - '0');
    if (digits < kFull) {
      digits = digits * 10 + digit;
    } else {
      ++exponent;
      cut |= digit;
    }
  }
  return {digits, exponent, cut != 0};
}

// The middle of two floats has at most 113 significant digits, so whatever follows the first 120
// only says whether the text is a little more than they are.
std::uint32_t SettleByText(std::uint32_t below_bits, const NumberText& number) {
  int room = 120;
  auto exponent = static_cast<int>(number.exponent);
  unsigned more = 0;
  internal::BigNumber digits(0);
  for (const char c : number.digits) {
    if (c == '.' || (digits.is_zero() && c == '0')) continue;
    const auto digit = static_cast<unsigned>(c - '0');
    if (--room >= 0) {
      digits.MultiplyAdd(10, digit);
    } else {
      ++exponent;
      more |= digit;
    }
  }
  digits.MultiplyAdd(10, more != 0);
  return Settle(below_bits, digits, exponent - 1);
}

// The bits of the magnitude; those of infinity if it is out of range.
std::uint32_t NearestBits(const NumberText& number) {
  constexpr int kTooSmall = -65,
                kTooLarge = 39;  // For 1 to 19 digits in front of the power of ten.
  const Leading leading = TakeLeading(number);
  if (leading.digits == 0 || leading.exponent <= kTooSmall) return 0;
  if (leading.exponent >= kTooLarge) return internal::kInfinityBits;
  if (leading.exponent == 0 && !leading.cut) {
    return std::bit_cast<std::uint32_t>(static_cast<float>(leading.digits));
  }
  const internal::Bracket bracket =
      internal::BracketDecimal(leading.digits, static_cast<int>(leading.exponent));
  if (bracket.half == internal::Half::kUnknown) return SettleByText(bracket.below_bits, number);
  return bracket.below_bits + (bracket.half == internal::Half::kUpper);
}

}  // namespace

ParsedFloat ParseFloat(std::string_view text) {
  const NumberText number = internal::ScanNumber(text);
  if (!number.valid) return {FloatTextStatus::kNotANumber, 0, number.length};
  const std::uint32_t bits = NearestBits(number);
  if (bits >= internal::kInfinityBits) return {FloatTextStatus::kOutOfRange, 0, number.length};
  const std::uint32_t sign = number.negative ? 1U << 31 : 0;
  return {FloatTextStatus::kOk, std::bit_cast<float>(bits | sign), number.length};
}

}  // namespace lambda
