// Numbers of JSON text to binary64 and back, and to int64: what float_text.h is for binary32, with
// the same notation. Sources as there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lambda/number.h"

namespace lambda {

// Reads the number that `text` begins with, to the nearest double, ties to even; what follows it
// is not looked at.
ParsedDouble ParseDouble(std::string_view text);

// The same for whole numbers, however they are written: 1000, 1e3 and 1000.0 are one. What has a
// fraction is kInexact, what is below -2^63 or above 2^63 - 1 kOutOfRange; nothing is rounded.
ParsedInt64 ParseInt64(std::string_view text);

// The longest text: a minus, "0.00000" and seventeen digits; or a minus, 17 digits, a point and
// "e-308".
inline constexpr std::size_t kMaxDoubleChars = 25;
using DoubleText = std::array<char, kMaxDoubleChars>;

// The shortest decimal text that ParseDouble reads back as `value`, the closest one if there are
// several, in the notation of FormatFloat. The view points into `text`; it is empty if `value` is
// not finite.
std::string_view FormatDouble(double value, DoubleText& text);

}  // namespace lambda
