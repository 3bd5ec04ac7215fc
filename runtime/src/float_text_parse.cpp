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

// The middle of two floats has at most 113 significant digits, so whatever follows the first 120
// only says whether the text is a little more than they are.
std::uint32_t SettleByText(std::uint32_t below_bits, const NumberText& number) {
  int room = 120;
  std::int64_t exponent = number.last_exponent;
  unsigned more = 0;
  internal::BigNumber digits(0);
  for (const char c : number.all_digits) {
    if (c == '.' || (digits.is_zero() && c == '0')) continue;
    if (room > 0) {
      --room;
      digits.MultiplyAdd(10, static_cast<unsigned>(c - '0'));
    } else {
      ++exponent;
      more |= c != '0';
    }
  }
  digits.MultiplyAdd(10, more);
  return Settle(below_bits, digits, static_cast<int>(exponent) - 1);
}

// The bits of the magnitude; those of infinity if it is out of range.
std::uint32_t NearestBits(const NumberText& number) {
  constexpr int kTooSmall = -65,
                kTooLarge = 39;  // For 1 to 19 digits in front of the power of ten.
  if (number.digits == 0 || number.exponent <= kTooSmall) return 0;
  if (number.exponent >= kTooLarge) return internal::kInfinityBits;
  if (number.exponent == 0 && !number.cut) {
    return std::bit_cast<std::uint32_t>(static_cast<float>(number.digits));
  }
  const internal::Bracket bracket =
      internal::BracketDecimal(number.digits, static_cast<int>(number.exponent));
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
