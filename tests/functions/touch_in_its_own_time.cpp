// Two seconds after an event it uses 200 MiB, then sleeps.
#include <lambda/runtime.h>

#include "pages.h"
#include "syscalls.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    lambda::internal::Sleep(2, 0);
    functions::TouchPages(200 * functions::kMib);
    functions::SleepForever();
    return lambda::Response::Success(invocation.payload());
  });
}
