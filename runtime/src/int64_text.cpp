#include <limits>

#include "lambda/number_text.h"
#include "number_text.h"

namespace lambda {
namespace {

// Appends a digit; false if it does not fit.
bool Append(std::uint64_t& value, unsigned digit) {
  return !__builtin_mul_overflow(value, std::uint64_t{10}, &value) &&
         !__builtin_add_overflow(value, std::uint64_t{digit}, &value);
}

// Sets `value` to the number, without its sign.
NumberStatus Magnitude(const internal::NumberText& number, std::uint64_t& value) {
  std::int64_t exponent = number.exponent;
  bool exact = true;
  value = number.digits;
  for (const char c : number.more) {
    if (c == '.') continue;
    const auto digit = static_cast<unsigned>(c - '0');
    if (exponent <= 0) {
      exact = exact && digit == 0;
    } else if (--exponent; !Append(value, digit)) {
      return NumberStatus::kOutOfRange;
    }
  }
  for (; value != 0 && exponent > 0; --exponent) {
    if (!Append(value, 0)) return NumberStatus::kOutOfRange;
  }
  for (; value != 0 && exponent < 0; ++exponent) {
    exact = exact && value % 10 == 0;
    value /= 10;
  }
  return exact ? NumberStatus::kOk : NumberStatus::kInexact;
}

}  // namespace

ParsedInt64 ParseInt64(std::string_view text) {
  const internal::NumberText number =
      internal::ReadNumberText(text.data(), text.data() + text.size());
  const auto length = static_cast<std::size_t>(number.end - text.data());
  if (!number.valid) return {NumberStatus::kNotANumber, 0, length};
  constexpr std::uint64_t kMax = std::numeric_limits<std::int64_t>::max();
  std::uint64_t magnitude;
  const NumberStatus status = Magnitude(number, magnitude);
  if (status == NumberStatus::kOutOfRange || magnitude > kMax + number.negative) {
    return {NumberStatus::kOutOfRange, 0, length};
  }
  if (status != NumberStatus::kOk) return {status, 0, length};
  const std::uint64_t bits = number.negative ? 0 - magnitude : magnitude;
  return {NumberStatus::kOk, static_cast<std::int64_t>(bits), length};
}

}  // namespace lambda
