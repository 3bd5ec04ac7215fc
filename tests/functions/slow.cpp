// The event is a number: sleeps that many milliseconds, then answers with the number.
#include <lambda/runtime.h>

#include "decimal.h"
#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    std::uint64_t duration_ms = 0;
    if (!lambda::internal::ParseDecimal(invocation.payload, duration_ms)) {
      return lambda::Response::Error("Function.BadEvent",
                                     "the event must be a number of milliseconds");
    }
    lambda::internal::SleepMs(duration_ms);
    return lambda::Response::Success(invocation.payload);
  });
}
