#include <bit>

#include "double_text_round.h"
#include "exact_powers.h"
#include "lambda/number_text.h"
#include "number_text.h"

namespace lambda {
namespace {

constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;

// The bits of the magnitude; those of infinity if it is out of range.
std::uint64_t MagnitudeBits(const internal::NumberText& number) {
  double exact;
  if (number.digits == 0) return 0;
  if (number.digits <= internal::kMaxExactDigits &&
      internal::ScaleOnce(number.digits, number.exponent, exact)) {
    return std::bit_cast<std::uint64_t>(exact);
  }
  return internal::NearestDoubleBits(number.digits, number.exponent, number.more);
}

}  // namespace

ParsedDouble ParseDouble(std::string_view text) {
  const internal::NumberText number =
      internal::ReadNumberText(text.data(), text.data() + text.size());
  const auto length = static_cast<std::size_t>(number.end - text.data());
  if (!number.valid) return {NumberStatus::kNotANumber, 0, length};
  const std::uint64_t bits = MagnitudeBits(number);
  if (bits >= internal::kDoubleInfinityBits) return {NumberStatus::kOutOfRange, 0, length};
  const std::uint64_t sign = number.negative ? kSignBit : 0;
  return {NumberStatus::kOk, std::bit_cast<double>(bits | sign), length};
}

}  // namespace lambda
