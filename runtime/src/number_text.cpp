#include "number_text.h"

namespace lambda::internal {
namespace {

bool Is(char c, const char* at, const char* end) { return at != end && *at == c; }

// Digits as they come, as many as 64 bits surely hold.
struct Leading {
  std::uint64_t value = 0;
  const char* end;  // Behind the last digit of `value`, which is 2^59 or more if others follow.
};

// Takes the digits at `at`; returns their end.
const char* TakeDigits(const char* at, const char* end, Leading& leading) {
  for (; at != end; ++at) {
    const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
    if (digit > 9) break;
    if (leading.value >> 59 != 0) continue;
    leading.value = leading.value * 10 + digit;
    leading.end = at + 1;
  }
  return at;
}

// What follows the 'e'. That no more than 59 bits of it count does no harm: no text is long enough
// to make up for the rest.
void ReadExponent(NumberText& number, const char* at, const char* end) {
  const bool negative = Is('-', at, end);
  at += negative || Is('+', at, end);
  Leading magnitude{};
  number.end = TakeDigits(at, end, magnitude);
  number.valid = number.end != at;
  const auto value = static_cast<std::int64_t>(magnitude.value);
  number.exponent += negative ? -value : value;
}

}  // namespace

NumberText ReadNumberText(const char* text, const char* end) {
  NumberText number;
  number.negative = Is('-', text, end);
  const char* const start = text + number.negative;
  Leading leading{.end = start};
  const char* const point = TakeDigits(start, end, leading);
  const bool leading_zero = point - start > 1 && *start == '0';
  number.end = leading_zero ? start + 1 : point;
  number.valid = point != start && !leading_zero;
  if (number.valid && Is('.', point, end)) {
    number.end = TakeDigits(point + 1, end, leading);
    number.valid = number.end != point + 1;
  }
  if (!number.valid) return number;
  number.digits = leading.value;
  number.more = {leading.end, number.end};
  number.exponent = point - leading.end + (leading.end > point);  // The point itself is no digit.
  if (number.end != end && (*number.end | 0x20) == 'e') {
    ReadExponent(number, number.end + 1, end);
  }
  return number;
}

}  // namespace lambda::internal
