// Answers each event with itself, and then once more, which Lambda refuses.
#include <lambda/runtime.h>

#include "exchange.h"
#include "result.h"

int main() {
  using namespace lambda::internal;
  OpenRuntimeApi();
  for (;;) {
    const lambda::Invocation invocation = NextInvocation();
    SetResult(lambda::Response::Success(invocation.payload()));
    char digits[kMaxDecimalDigits];
    Answer answer;
    Ask(WaitingRequest(digits), false, answer);
    SetResult(lambda::Response::Success("\"too late\""));
  }
}
