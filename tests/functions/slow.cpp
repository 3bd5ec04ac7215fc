// The event is a number: sleeps that many milliseconds, then answers with the number.
#include <lambda/runtime.h>

#include "decimal.h"
#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    const std::int64_t duration_ms = lambda::internal::ParseDecimal(invocation.payload());
    if (duration_ms < 0) {
      return lambda::Response::Error("Function.BadEvent",
                                     "the event must be a number of milliseconds");
    }
    lambda::internal::Sleep(duration_ms / 1000, duration_ms % 1000 * 1'000'000);
    return lambda::Response::Success(invocation.payload());
  });
}
