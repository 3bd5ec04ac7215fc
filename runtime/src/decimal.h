// Whole numbers as decimal text. Pure; no signs, no separators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lambda::internal {

inline constexpr std::size_t kMaxDecimalDigits = 20;

// Negative unless `text` is 1 to 18 digits and nothing else, so that no value can overflow.
[[gnu::noinline]] std::int64_t ParseDecimal(std::string_view text);

// Writes `value` at the end of `digits` and returns the part that was written.
std::string_view FormatDecimal(std::uint64_t value, char (&digits)[kMaxDecimalDigits]);

}  // namespace lambda::internal
