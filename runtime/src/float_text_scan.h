// The characters of a JSON number: whether they are one, where it ends, and its digits apart from
// its exponent. Their value is not here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda::internal {

struct NumberText {
  bool valid = false;
  bool negative = false;
  std::string_view digits;    // Whole and fractional part, with the point if there is one.
  std::int64_t exponent = 0;  // Of the last digit: the value is digits * 10^exponent.
  std::size_t length = 0;     // Of the number, or of what was right before it broke.
};

NumberText ScanNumber(std::string_view text);

}  // namespace lambda::internal
