// Calls the handler as a function. The exit status is 0 if it answers as it should.
#include "handler.h"

#include <cstdio>

namespace {

int failures = 0;

void Check(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", claim);
  ++failures;
}

}  // namespace

int main() {
  const lambda::Response answer = Handle(lambda::Invocation("{\"name\":\"Ada\"}"));
  Check(!answer.is_error(), "an event with a name is answered");
  Check(answer.body() == "{\"hello\":\"Ada\"}", "the answer greets by name");
  Check(Handle(lambda::Invocation("{}")).error_type() == "Function.NoName",
        "an event without a name is an error");
  return failures == 0 ? 0 : 1;
}
