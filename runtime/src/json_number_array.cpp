// Arrays of numbers, for large events. A number as most of them are, up to 2^53 without its point
// and times a small power of ten, is read and rounded here in a few instructions a digit; all
// others as ReadFloat and ReadDouble do it.
#include <bit>
#include <limits>
#include <type_traits>

#include "exact_powers.h"
#include "lambda/float_text.h"
#include "lambda/json_reader.h"
#include "lambda/number_text.h"

namespace lambda::json {
namespace {

// Up to so many digits are surely less than 2^53.
constexpr std::ptrdiff_t kMaxPlainDigits = 15;

const char* TakeDigits(const char* at, const char* end, std::uint64_t& value) {
  for (; at != end; ++at) {
    const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
    if (digit > 9) break;
    value = value * 10 + digit;
  }
  return at;
}

// Reads an exponent of one or two digits behind the 'e'; null if it is another one.
const char* TakeExponent(const char* at, const char* end, std::int64_t& exponent) {
  const bool negative = at != end && *at == '-';
  at += negative || (at != end && *at == '+');
  std::uint64_t magnitude = 0;
  const char* const digits_end = TakeDigits(at, end, magnitude);
  if (digits_end == at || digits_end - at > 2) return nullptr;
  exponent +=
      negative ? -static_cast<std::int64_t>(magnitude) : static_cast<std::int64_t>(magnitude);
  return digits_end;
}

// Reads the number at `at`, rounded once; null unless it is one of those numbers.
const char* TakePlain(const char* at, const char* end, double& value) {
  const bool negative = at != end && *at == '-';
  const char* const start = at + negative;
  std::uint64_t digits = 0;
  std::int64_t exponent = 0;
  const char* number_end = TakeDigits(start, end, digits);
  if (number_end == start || (*start == '0' && number_end - start > 1)) return nullptr;
  if (number_end != end && *number_end == '.') {
    const char* const fraction = number_end + 1;
    number_end = TakeDigits(fraction, end, digits);
    exponent = fraction - number_end;
    if (exponent == 0) return nullptr;
  }
  if (number_end - start > kMaxPlainDigits) return nullptr;
  if (number_end != end && (*number_end | 0x20) == 'e') {
    number_end = TakeExponent(number_end + 1, end, exponent);
    if (number_end == nullptr) return nullptr;
  }
  if (!internal::RoundOnce(digits, exponent, value)) return nullptr;
  if (negative) value = -value;
  return number_end;
}

// Rounds again; false where that could go another way than rounding the number itself: in the
// middle of two floats, and where they are subnormal. All others are nearer to the same float.
bool Narrow(double from, float& to) {
  constexpr std::uint64_t kCutBits = (std::uint64_t{1} << 29) - 1, kMiddle = std::uint64_t{1} << 28;
  const double magnitude = from < 0 ? -from : from;
  to = static_cast<float>(from);
  return (std::bit_cast<std::uint64_t>(from) & kCutBits) != kMiddle &&
         (magnitude >= std::numeric_limits<float>::min() || magnitude == 0);
}

bool Narrow(double from, double& to) {
  to = from;
  return true;
}

}  // namespace

template <class T>
inline bool Reader::ReadElement(T& element) {
  double plain;
  const char* const plain_end = TakePlain(at_, end_, plain);
  if (plain_end != nullptr && Narrow(plain, element)) {
    at_ = plain_end;
    return true;
  }
  const char first = PeekValue();
  if (first != '-' && (first < '0' || first > '9')) {
    FailKind();
    return false;
  }
  ParsedNumber<T> number;
  if constexpr (std::is_same_v<T, float>) {
    number = ReadFloat();
  } else {
    number = ReadDouble();
  }
  if (number.status == NumberStatus::kOutOfRange) Fail(Error::kOutOfRange, value_offset_);
  element = number.value;
  return ok();
}

// Most texts have the next number right behind the comma.
inline bool Reader::NextNumber() {
  if (entered_ || end_ - at_ < 2 || *at_ != ',' || static_cast<unsigned char>(at_[1]) <= ' ') {
    return NextElement();
  }
  ++at_;
  return true;
}

template <class T>
std::size_t Reader::ReadNumbers(std::span<T> room) {
  std::size_t count = 0;
  if (PeekValue() == '[') {
    Enter();
  } else {
    FailKind();
  }
  while (NextNumber()) {
    const std::size_t element_offset = offset();
    T element;
    if (!ReadElement(element)) break;
    if (count == room.size()) {
      Fail(Error::kNoRoom, element_offset);
      break;
    }
    room[count++] = element;
  }
  return count;
}

std::size_t Reader::ReadFloats(std::span<float> room) { return ReadNumbers(room); }

std::size_t Reader::ReadDoubles(std::span<double> room) { return ReadNumbers(room); }

}  // namespace lambda::json
