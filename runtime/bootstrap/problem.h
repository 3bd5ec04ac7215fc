// What can be wrong with an event: one table of error types and of what messages say.
#pragma once

#include <cstdint>

namespace bootstrap {

enum class Problem : std::uint8_t {
  kNone,
  kNotJson,
  kTooDeep,
  kNotAnObject,
  kNotAString,
  kNotAnArray,
  kNotANumber,
  kUnknownOperation,
  kRepeated,
  kOutOfRange,
  kTooMany,
  kAlone,
  kLengths,
};

// "Function.…", as Lambda wants error types.
const char* TypeOf(Problem problem);

// What follows "a[3] at byte 12" in the message.
const char* TextOf(Problem problem);

}  // namespace bootstrap
