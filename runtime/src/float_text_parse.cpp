#include <bit>

#include "float_text_round.h"
#include "lambda/float_text.h"

namespace lambda {
namespace {

// A JSON number in pieces: 12.345e6 is "12", ".345" and 6.
struct NumberText {
  const char* start;  // After the sign.
  const char* point;  // Where the whole part ends.
  const char* end;    // Where the fraction ends.
  std::int64_t exponent = 0;
};

// '\0' at the end, which no number contains.
char Peek(const char* at, const char* end) { return at != end ? *at : '\0'; }

const char* SkipDigits(const char* at, const char* end) {
  while (Peek(at, end) >= '0' && Peek(at, end) <= '9') ++at;
  return at;
}

// Appends digits to `value`, passing over points, until it is 2^59 or more. Returns where it
// stopped.
const char* Accumulate(const char* at, const char* end, std::uint64_t& value) {
  for (; at != end && value >> 59 == 0; ++at) {
    if (*at != '.') value = value * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  return at;
}

// What follows the 'e'. Returns its end; sets `valid` to whether it has digits.
const char* ReadExponent(const char* at, const char* end, std::int64_t& exponent, bool& valid) {
  const bool negative = Peek(at, end) == '-';
  if (negative || Peek(at, end) == '+') ++at;
  const char* const digits_end = SkipDigits(at, end);
  valid = digits_end != at;
  std::uint64_t magnitude = 0;  // No text is long enough to make up for what is cut off at 2^59.
  Accumulate(at, digits_end, magnitude);
  const auto value = static_cast<std::int64_t>(magnitude);
  exponent = negative ? -value : value;
  return digits_end;
}

// Reads up to the end of the number, or, if it is none (`valid` is false), up to where it breaks.
const char* ReadNumber(NumberText& number, const char* end, bool& valid) {
  const char* at = number.start;
  number.point = number.end = SkipDigits(at, end);
  const bool leading_zero = Peek(at, end) == '0' && number.point - at > 1;
  valid = number.point != at && !leading_zero;
  if (!valid) return at + leading_zero;
  at = number.point;
  if (Peek(at, end) == '.') {
    number.end = at = SkipDigits(at + 1, end);
    valid = at - number.point > 1;
  }
  if (!valid || (Peek(at, end) | 0x20) != 'e') return at;
  return ReadExponent(at + 1, end, number.exponent, valid);
}

// The bits of the magnitude; those of infinity if it is out of range.
std::uint32_t MagnitudeBits(const NumberText& number) {
  std::uint64_t digits = 0;
  const char* const at = Accumulate(number.start, number.end, digits);
  if (digits == 0) return 0;
  std::int64_t exponent = number.exponent + (number.point - at);
  if (at > number.point) ++exponent;  // The point itself is no digit.
  return internal::NearestBits(digits, exponent, {at, number.end});
}

}  // namespace

ParsedFloat ParseFloat(std::string_view text) {
  const char* const end = text.data() + text.size();
  const bool negative = Peek(text.data(), end) == '-';
  NumberText number = {text.data() + negative, nullptr, nullptr};
  bool valid;
  const auto length = static_cast<std::size_t>(ReadNumber(number, end, valid) - text.data());
  if (!valid) return {FloatTextStatus::kNotANumber, 0, length};
  const std::uint32_t bits = MagnitudeBits(number);
  if (bits >= internal::kInfinityBits) return {FloatTextStatus::kOutOfRange, 0, length};
  const float magnitude = std::bit_cast<float>(bits);
  return {FloatTextStatus::kOk, negative ? -magnitude : magnitude, length};
}

}  // namespace lambda
