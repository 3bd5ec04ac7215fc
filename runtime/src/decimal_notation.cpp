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

char* PutExponent(char* out, int exponent) {
  *out++ = 'e';
  *out++ = exponent < 0 ? '-' : '+';
  const int magnitude = exponent < 0 ? -exponent : exponent;
  if (magnitude >= 100) *out++ = static_cast<char>('0' + magnitude / 100);
  if (magnitude >= 10) *out++ = static_cast<char>('0' + magnitude / 10 % 10);
  *out++ = static_cast<char>('0' + magnitude % 10);
  return out;
}

}  // namespace

char* PutDecimal(char* out, Decimal<std::uint64_t> decimal) {
  constexpr int kPlainFrom = -5, kPlainTo = 21, kMaxDigits = 20;
  char digits[kMaxDigits];
  int first = kMaxDigits;
  for (; decimal.digits != 0; decimal.digits /= 10) {
    digits[--first] = static_cast<char>('0' + decimal.digits % 10);
  }
  const int count = kMaxDigits - first, point = count + decimal.exponent;
  const bool plain = kPlainFrom <= point && point <= kPlainTo;
  out = PutPlain(out, {digits + first, digits + kMaxDigits}, plain ? point : 1);
  return plain ? out : PutExponent(out, point - 1);
}

}  // namespace lambda::internal
