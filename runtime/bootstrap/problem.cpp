#include "problem.h"

namespace bootstrap {
namespace {

// The names of the subjects, then type and text of each problem, in the order of the enumerations.
// One string, because a pointer to each piece would take more room than walking to it.
constexpr char kPieces[] =
    "the event\0op\0a\0b\0"
    "Function.InvalidJson\0 is not JSON\0"
    "Function.InvalidJson\0 is nested too deep\0"
    "Function.WrongType\0 is not a number\0"
    "Function.NumberOutOfRange\0 is beyond the range of binary32\0"
    "Function.TooManyNumbers\0 is too many\0"
    "Function.WrongType\0 is not an object\0"
    "Function.WrongType\0 is not a string\0"
    "Function.WrongType\0 is not an array\0"
    "Function.UnknownOperation\0 is not \"dot\"\0"
    "Function.DuplicateKey\0 is repeated\0"
    "Function.MissingVector\0 needs the other vector\0"
    "Function.LengthMismatch\0 and a differ in length";
constexpr int kSubjects = 4;

}  // namespace

const char* Piece(const char* pieces, int index) {
  for (; index > 0; ++pieces) index -= *pieces == '\0';
  return pieces;
}

const char* TypeOf(Problem problem) {
  return Piece(kPieces, kSubjects - 2 + 2 * static_cast<int>(problem));
}

const char* TextOf(Problem problem) {
  return Piece(kPieces, kSubjects - 1 + 2 * static_cast<int>(problem));
}

const char* NameOf(Subject subject) { return Piece(kPieces, static_cast<int>(subject)); }

}  // namespace bootstrap
