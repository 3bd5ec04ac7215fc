// Error types and messages of the full bootstrap: those that it shares with the small one, and
// more.
#pragma once

#include "problem.h"

namespace bootstrap {

const char* ProblemType(Problem problem);  // "Function.…"
const char* ProblemText(Problem problem);  // What follows "a[3] at byte 12".

}  // namespace bootstrap
