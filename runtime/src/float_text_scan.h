// The characters of a JSON number: their extent, and their value as far as 64 bits hold it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda::internal {

// The value is digits * 10^exponent, or, if `cut`, a little more: less than 1 part in 10^18.
struct NumberText {
  bool valid = false;
  bool negative = false;
  bool cut = false;
  std::uint64_t digits = 0;
  std::int64_t exponent = 0;
  std::int64_t last_exponent = 0;  // Of the last character of all_digits.
  std::string_view all_digits;     // Whole and fractional part, with the point if there is one.
  std::size_t length = 0;          // Of the number, or of what was right before it broke.
};

NumberText ScanNumber(std::string_view text);

}  // namespace lambda::internal
