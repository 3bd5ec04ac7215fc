// A number of JSON text taken apart, for whatever it is then rounded to. Pure. Checks the grammar;
// rounds nothing and knows no limits. Source: RFC 8259 section 6.
#pragma once

#include <cstdint>
#include <string_view>

namespace lambda::internal {

// ±digits * 10^exponent, followed by the digits of `more`.
struct NumberText {
  std::uint64_t digits = 0;
  std::int64_t exponent = 0;
  std::string_view more =
      {};                     // Nothing unless `digits` is 2^59 or more. A point may be among them.
  const char* end = nullptr;  // Of the number, or of what was right before it broke.
  bool negative = false;
  bool valid = false;  // Only `end` means anything unless this is set.
};

// Takes the number that begins at `text` apart; what follows it is not looked at.
NumberText ReadNumberText(const char* text, const char* end);

}  // namespace lambda::internal
