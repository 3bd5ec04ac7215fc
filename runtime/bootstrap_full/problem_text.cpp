#include "problem_text.h"

namespace bootstrap {
namespace {

// Type and text of each problem from kNoSuchOperation on, in the order of the enumeration.
constexpr char kMorePieces[] =
    "Function.UnknownOperation\0 is not one of blur, dot, gather_dot, json_scan, sgemm\0"
    "Function.MissingMember\0 is missing\0"
    "Function.WrongType\0 is not a whole number of at most 18 digits\0"
    "Function.OutOfRange\0 is out of range\0"
    "Function.LengthMismatch\0 has a length that the others do not ask for\0"
    "Function.BadIndex\0 lies beyond dense\0"
    "Function.TooLarge\0 needs more memory than there is\0"
    "Function.AnswerTooLarge\0 has an answer of more than 6 MiB\0"
    "Function.UnknownBorder\0 is neither \"reflect101\" nor \"replicate\"\0"
    "Function.FileNotReadable\0 cannot be read: errno ";

const char* MorePiece(Problem problem, int which) {
  return Piece(kMorePieces, 2 * (static_cast<int>(problem) - kOwnProblems) + which);
}

bool IsShared(Problem problem) { return static_cast<int>(problem) < kOwnProblems; }

}  // namespace

const char* ProblemType(Problem problem) {
  return IsShared(problem) ? TypeOf(problem) : MorePiece(problem, 0);
}

const char* ProblemText(Problem problem) {
  return IsShared(problem) ? TextOf(problem) : MorePiece(problem, 1);
}

}  // namespace bootstrap
