#include "float_text_scan.h"

namespace lambda::internal {
namespace {

// A place in a text that knows the end of it.
struct Place {
  const char* at;
  const char* end;

  // '\0' at the end, which no number contains.
  char Peek() const { return at != end ? *at : '\0'; }
};

Place SkipDigits(Place place) {
  while (place.Peek() >= '0' && place.Peek() <= '9') ++place.at;
  return place;
}

// "12" of "e+12"; values past 10^17 stay there, and no text is long enough to make up for them.
std::int64_t SaturatedValue(const char* digits, const char* end) {
  constexpr std::int64_t kLimit = 100'000'000'000'000'000;
  std::int64_t value = 0;
  for (; digits != end && value < kLimit; ++digits) value = value * 10 + (*digits - '0');
  return value;
}

// The whole and the fractional part, up to what follows them or to where they break.
Place ScanDigits(Place start, NumberText& number) {
  Place place = SkipDigits(start);
  const bool leading_zero = start.Peek() == '0' && place.at - start.at > 1;
  number.valid = place.at != start.at && !leading_zero;
  if (leading_zero) place.at = start.at + 1;
  if (number.valid && place.Peek() == '.') {
    const char* const fraction = ++place.at;
    place = SkipDigits(place);
    number.exponent = fraction - place.at;
    number.valid = number.exponent != 0;
  }
  number.digits = {start.at, place.at};
  return place;
}

Place ScanExponent(Place place, NumberText& number) {
  const bool negative = place.Peek() == '-';
  if (negative || place.Peek() == '+') ++place.at;
  const Place end = SkipDigits(place);
  number.valid = end.at != place.at;
  const std::int64_t value = SaturatedValue(place.at, end.at);
  number.exponent += negative ? -value : value;
  return end;
}

}  // namespace

NumberText ScanNumber(std::string_view text) {
  NumberText number;
  Place place = {text.data(), text.data() + text.size()};
  number.negative = place.Peek() == '-';
  place.at += number.negative;
  place = ScanDigits(place, number);
  if (number.valid && (place.Peek() | 0x20) == 'e') {
    ++place.at;
    place = ScanExponent(place, number);
  }
  number.length = static_cast<std::size_t>(place.at - text.data());
  return number;
}

}  // namespace lambda::internal
