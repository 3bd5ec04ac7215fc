#include "decimal_notation.h"

#include <algorithm>
#include <string_view>

namespace lambda::internal {
namespace {

// Each Put… writes at `out` and returns where the next character goes.

// The digits with the point in front of digits[point], and zeros where there are none.
char* PutPlain(char* out, std::string_view digits, int point) {
  const int count = static_cast<int>(digits.size());
  for (int i = std::min(point - 1, 0); i < std::max(point, count); ++i) {
    if (i == point) *out++ = '.';
    *out++ = i >= 0 && i < count ? digits[i] : '0';
  }
  return out;
}

template <class Digits>
char* PutExponent(char* out, int exponent) {
  *out++ = 'e';
  *out++ = exponent < 0 ? '-' : '+';
  const int magnitude = exponent < 0 ? -exponent : exponent;
  if (sizeof(Digits) > 4 && magnitude >= 100) *out++ = static_cast<char>('0' + magnitude / 100);
  const int tens = magnitude / 10;
  if (tens > 0) *out++ = static_cast<char>('0' + (sizeof(Digits) > 4 ? tens % 10 : tens));
  *out++ = static_cast<char>('0' + magnitude % 10);
  return out;
}

}  // namespace

template <class Digits>
char* PutDecimal(char* out, Decimal<Digits> decimal) {
  constexpr int kPlainFrom = -5, kPlainTo = 21, kMaxDigits = 20;
  char digits[kMaxDigits];
  int first = kMaxDigits;
  for (; decimal.digits != 0; decimal.digits /= 10) {
    digits[--first] = static_cast<char>('0' + decimal.digits % 10);
  }
  const int count = kMaxDigits - first, point = count + decimal.exponent;
  const bool plain = kPlainFrom <= point && point <= kPlainTo;
  out = PutPlain(out, {digits + first, digits + kMaxDigits}, plain ? point : 1);
  return plain ? out : PutExponent<Digits>(out, point - 1);
}

template char* PutDecimal(char* out, Decimal<std::uint32_t> decimal);
template char* PutDecimal(char* out, Decimal<std::uint64_t> decimal);

}  // namespace lambda::internal
