// Answers each event twice: the second answer comes too late.
#include <lambda/runtime.h>

int main() {
  lambda::internal::OpenRuntimeApi();
  for (;;) {
    const lambda::Invocation& invocation = lambda::internal::NextInvocation();
    lambda::internal::PostResult(lambda::Response::Success(invocation.payload()));
    lambda::internal::PostResult(lambda::Response::Success("\"too late\""));
  }
}
