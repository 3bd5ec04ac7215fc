// What can be wrong with an event: one table of error types and of what messages say.
#pragma once

#include <cstdint>

#include "lambda/json_reader.h"

namespace bootstrap {

enum class Problem : std::uint8_t {
  // Those of lambda::json::Error, the last three about one element of a vector:
  kNone,
  kNotJson,
  kTooDeep,
  kNotANumber,
  kOutOfRange,
  kTooMany,
  // Own ones:
  kNotAnObject,
  kNotAString,
  kNotAnArray,
  kUnknownOperation,
  kRepeated,
  kAlone,
  kLengths,
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

static_assert(static_cast<int>(Problem::kNotAnObject) ==
              static_cast<int>(lambda::json::Error::kFirstOwn));

constexpr lambda::json::Error AsError(Problem problem) {
  return static_cast<lambda::json::Error>(problem);
}
constexpr Problem AsProblem(lambda::json::Error error) { return static_cast<Problem>(error); }

constexpr bool IsAboutElement(Problem problem) {
  return problem >= Problem::kNotANumber && problem <= Problem::kTooMany;
}

// What a problem is about.
enum class Subject : std::uint8_t { kEvent, kOperation, kA, kB };

// Those of the problems of both bootstraps.
const char* TypeOf(Problem problem);  // "Function.…", as Lambda wants error types.
const char* TextOf(Problem problem);  // What follows "a[3] at byte 12" in the message.
const char* NameOf(Subject subject);

// The text behind `index` others in `pieces`, each ended by a zero.
const char* Piece(const char* pieces, int index);

}  // namespace bootstrap
