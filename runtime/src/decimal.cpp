#include "decimal.h"

namespace lambda::internal {

bool ParseDecimal(std::string_view text, std::uint64_t& value) {
  if (text.empty() || text.size() > 18) return false;
  value = 0;
  for (const char digit : text) {
    const unsigned digit_value = static_cast<unsigned char>(digit) - '0';
    if (digit_value > 9) return false;
    value = value * 10 + digit_value;
  }
  return true;
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
