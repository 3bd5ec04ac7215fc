#include <bit>

#include "float_text_round.h"
#include "lambda/float_text.h"
#include "number_text.h"

namespace lambda {

ParsedFloat ParseFloat(std::string_view text) {
  const internal::NumberText number =
      internal::ReadNumberText(text.data(), text.data() + text.size());
  const auto length = static_cast<std::size_t>(number.end - text.data());
  if (!number.valid) return {NumberStatus::kNotANumber, 0, length};
  std::uint32_t bits = 0;
  if (number.digits != 0) {
    bits = internal::NearestBits(number.digits, number.exponent, number.more);
  }
  if (bits >= internal::kInfinityBits) return {NumberStatus::kOutOfRange, 0, length};
  const float magnitude = std::bit_cast<float>(bits);
  return {NumberStatus::kOk, number.negative ? -magnitude : magnitude, length};
}

}  // namespace lambda
