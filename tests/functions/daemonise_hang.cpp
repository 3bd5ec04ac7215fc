// Leaves a daemon behind at its first event, writes the daemon's process id to stdout, and never
// answers.
#include <lambda/runtime.h>

#include "daemon.h"
#include "decimal.h"

int main() {
  lambda::run([](const lambda::Invocation&) -> lambda::Response {
    char digits[lambda::internal::kMaxDecimalDigits];
    functions::Write(functions::kStdout,
                     lambda::internal::FormatDecimal(functions::StartDaemon(), digits));
    functions::Write(functions::kStdout, "\n");
    functions::SleepForever();
  });
}
