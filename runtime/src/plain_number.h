// The fast way for numbers as most are: up to 19 digits and a small power of ten, rounded by one or
// two operations on doubles. What it does not take, or cannot round for sure, is left to others.
// Text is read eight bytes at a time where there are as many. Sources: RFC 8259 section 6 for the
// grammar; for eight digits in one word, H. S. Warren, Hacker's Delight, on arithmetic in fields.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "exact_powers.h"
#include "text_scan.h"

namespace lambda::internal {

// digits * 10^exponent, up to where the text goes on.
struct PlainNumber {
  std::uint64_t digits = 0;
  std::int64_t exponent = 0;
  const char* end = nullptr;  // Null if it is not taken.
  bool negative = false;
};

inline constexpr std::uint64_t kTens[] = {1,       10,        100,        1'000,      10'000,
                                          100'000, 1'000'000, 10'000'000, 100'000'000};
inline constexpr std::ptrdiff_t kMaxPlainDigits = 19;  // Surely less than 2^64.

// Both append the digits at `at` to `value` and return their end. One by one:
inline const char* TakeFewDigits(const char* at, const char* end, std::uint64_t& value) {
  for (; at != end; ++at) {
    const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
    if (digit > 9) break;
    value = value * 10 + digit;
  }
  return at;
}

// Up to eight at once:
//
//   byte       0  1  2  3  4  5  6  7
//   text       1  2  3  ,  …             0x80 set in all that is no digit: 3 digits
//   shifted    0  0  0  0  0  1  2  3    the garbage is out, and zeros lead
//   pairs      00    00    01    23
//   fours      0000        0123
inline const char* TakeDigits(const char* at, const char* end, std::uint64_t& value) {
  constexpr std::uint64_t kBytes = 0x0101010101010101;
  while (end - at >= 8) {
    const std::uint64_t word = LoadWord(at) ^ kBytes * '0';
    const std::uint64_t others = (((word & kBytes * 0x7F) + kBytes * 0x76) | word) & kBytes * 0x80;
    const int count = std::countr_zero(others) / 8;
    if (count == 0) break;
    const std::uint64_t digits = word << (64 - 8 * count);
    const std::uint64_t pairs = digits * 10 + (digits >> 8);
    constexpr std::uint64_t kOuter = 0x000000FF000000FF;
    const std::uint64_t eight = ((pairs & kOuter) * (100 + (1'000'000ULL << 32)) +
                                 (pairs >> 16 & kOuter) * (1 + (10'000ULL << 32))) >>
                                32;
    value = value * kTens[count] + eight;
    at += count;
    if (count < 8) return at;
  }
  return TakeFewDigits(at, end, value);
}

// An exponent of one or two digits behind the 'e'.
inline const char* TakeExponent(const char* at, const char* end, std::int64_t& exponent) {
  const bool negative = at != end && *at == '-';
  at += negative || (at != end && *at == '+');
  std::uint64_t magnitude = 0;
  const char* const digits_end = TakeFewDigits(at, end, magnitude);
  if (digits_end == at || digits_end - at > 2) return nullptr;
  const auto value = static_cast<std::int64_t>(magnitude);
  exponent += negative ? -value : value;
  return digits_end;
}

inline PlainNumber TakeNumber(const char* at, const char* end) {
  PlainNumber number;
  number.negative = at != end && *at == '-';
  const char* const start = at + number.negative;
  std::uint64_t digits = 0;
  at = TakeFewDigits(start, end, digits);
  if (at == start || (*start == '0' && at - start > 1)) return number;
  if (at != end && *at == '.') {
    const char* const fraction = at + 1;
    at = TakeDigits(fraction, end, digits);
    number.exponent = fraction - at;
    if (number.exponent == 0) return number;
  }
  if (at - start > kMaxPlainDigits) return number;
  if (at != end && (*at | 0x20) == 'e') at = TakeExponent(at + 1, end, number.exponent);
  number.digits = digits;
  number.end = at;
  return number;
}

// Rounds once more, unless that could go another way than rounding the number itself: near the
// middle of two floats, where they are subnormal and beyond the largest. `value` is wrong by less
// than three units.
inline bool Narrow(double value, float& narrow) {
  constexpr int kCutBits = 52 - 23;
  constexpr std::uint64_t kMiddle = std::uint64_t{1} << (kCutBits - 1), kDoubt = 3;
  const std::uint64_t cut = std::bit_cast<std::uint64_t>(value) & (2 * kMiddle - 1);
  narrow = static_cast<float>(value);
  using Limits = std::numeric_limits<float>;
  return cut - (kMiddle - kDoubt) > 2 * kDoubt && value <= double{Limits::max()} &&
         (value >= double{Limits::min()} || value == 0);
}

// Each sets `value` to the nearest float or double and returns where the number at `at` ends;
// null if that takes more than this.
inline const char* ReadPlainNumber(const char* at, const char* end, double& value) {
  const PlainNumber number = TakeNumber(at, end);
  const bool rounded = number.end != nullptr && number.digits <= kMaxExactDigits &&
                       ScaleOnce(number.digits, number.exponent, value);
  if (!rounded) return nullptr;
  if (number.negative) value = -value;
  return number.end;
}

inline const char* ReadPlainNumber(const char* at, const char* end, float& value) {
  double wide = 0;
  const PlainNumber number = TakeNumber(at, end);
  const bool rounded = number.end != nullptr && ScaleOnce(number.digits, number.exponent, wide) &&
                       Narrow(wide, value);
  if (!rounded) return nullptr;
  if (number.negative) value = -value;
  return number.end;
}

}  // namespace lambda::internal
