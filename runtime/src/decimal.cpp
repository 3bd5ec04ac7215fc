#include "decimal.h"

namespace lambda::internal {

std::int64_t ParseDecimal(std::string_view text) {
  if (text.size() - 1 >= 18) return -1;
  std::uint64_t value = 0;
  const char* byte = text.data();
  const char* const end = byte + text.size();
  do {
    const std::uint64_t digit = static_cast<unsigned char>(*byte++) - std::uint64_t{'0'};
    if (digit > 9) return -1;
    value = value * 10 + digit;
  } while (byte != end);
  return static_cast<std::int64_t>(value);
}

std::string_view FormatDecimal(std::uint64_t value, char (&digits)[kMaxDecimalDigits]) {
  std::size_t first = kMaxDecimalDigits;
  do {
    digits[--first] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  return {digits + first, kMaxDecimalDigits - first};
}

}  // namespace lambda::internal
