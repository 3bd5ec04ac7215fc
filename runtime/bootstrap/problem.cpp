#include "problem.h"

namespace bootstrap {
namespace {

// Type and text of each problem, in the order of the enumeration. One string, because a pointer to
// each would take more room than walking to it.
constexpr char kTexts[] =
    "\0\0"
    "Function.InvalidJson\0 is not JSON\0"
    "Function.InvalidJson\0 is nested more than 64 deep\0"
    "Function.WrongType\0 is not an object\0"
    "Function.WrongType\0 is not a string\0"
    "Function.WrongType\0 is not an array\0"
    "Function.WrongType\0 is not a number\0"
    "Function.UnknownOperation\0 is unknown; there is only \"dot\"\0"
    "Function.DuplicateKey\0 was given before\0"
    "Function.NumberOutOfRange\0 is beyond the range of binary32\0"
    "Function.TooManyNumbers\0 is one number too many\0"
    "Function.MissingVector\0 comes without the other vector\0"
    "Function.LengthMismatch\0 and a differ in length: ";

const char* SkipTexts(int count) {
  const char* text = kTexts;
  for (; count > 0; ++text) count -= *text == '\0';
  return text;
}

}  // namespace

const char* TypeOf(Problem problem) { return SkipTexts(2 * static_cast<int>(problem)); }

const char* TextOf(Problem problem) { return SkipTexts(2 * static_cast<int>(problem) + 1); }

}  // namespace bootstrap
