// Calls the handler as a function. The exit status is 0 if it answers as it should.
#include "handler.h"

#include <cstdio>
#include <stdexcept>

namespace {

int failures = 0;

void Check(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", claim);
  ++failures;
}

bool RefusesAnEmptyEvent() {
  try {
    Handle(lambda::Invocation(""));
  } catch (const std::invalid_argument&) {
    return true;
  }
  return false;
}

}  // namespace

int main() {
  const lambda::Response answer = Handle(lambda::Invocation("{\"id\":7}"));
  Check(!answer.is_error(), "an event is answered");
  Check(answer.body() == "{\"received\":{\"id\":7}}", "the answer holds the event");
  Check(RefusesAnEmptyEvent(), "an empty event is an error");
  return failures == 0 ? 0 : 1;
}
