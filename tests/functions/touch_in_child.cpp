// The event is a number: a child process uses that many MiB and stays; then this one uses as many.
#include <lambda/runtime.h>

#include "daemon.h"
#include "decimal.h"
#include "pages.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    const long bytes = lambda::internal::ParseDecimal(invocation.payload()) * functions::kMib;
    int ends[2];
    lambda::internal::SystemCall(__NR_pipe2, ends, 0L);
    if (functions::Fork() == 0) {
      functions::TouchPages(bytes);
      lambda::internal::SystemCall(__NR_write, long{ends[1]}, "", 1L);
      functions::SleepForever();
    }
    char done;
    lambda::internal::SystemCall(__NR_read, long{ends[0]}, &done, 1L);
    functions::TouchPages(bytes);
    functions::SleepForever();
    return lambda::Response::Success(invocation.payload());
  });
}
