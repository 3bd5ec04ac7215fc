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
  kUnknownOperation,
  kRepeated,
  kAlone,
  kLengths,
  // Of one element of a vector:
  kNotANumber,
  kOutOfRange,
  kTooMany,
  // Only of the full bootstrap, which has their texts:
  kNoSuchOperation,
  kMissing,
  kNotWhole,
  kOutOfBounds,
  kWrongSize,
  kBeyondDense,
  kTooLarge,
  kLongAnswer,
  kUnknownBorder,
  kFile,
};

inline constexpr int kOwnProblems = static_cast<int>(Problem::kNoSuchOperation);

constexpr bool IsAboutElement(Problem problem) { return problem >= Problem::kNotANumber; }

// What a problem is about.
enum class Subject : std::uint8_t { kEvent, kOperation, kA, kB };

// Those of the problems of both bootstraps.
const char* TypeOf(Problem problem);  // "Function.…", as Lambda wants error types.
const char* TextOf(Problem problem);  // What follows "a[3] at byte 12" in the message.
const char* NameOf(Subject subject);

// The text behind `index` others in `pieces`, each ended by a zero.
const char* Piece(const char* pieces, int index);

}  // namespace bootstrap
