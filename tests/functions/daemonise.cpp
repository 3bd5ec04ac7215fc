// Leaves a daemon behind at its first event. Answers each event with the daemon's process id, as a
// number.
#include <lambda/runtime.h>

#include "daemon.h"
#include "decimal.h"

int main() {
  lambda::run([](const lambda::Invocation&) {
    static const std::uint32_t daemon_id = functions::StartDaemon();
    static char digits[lambda::internal::kMaxDecimalDigits];
    return lambda::Response::Success(lambda::internal::FormatDecimal(daemon_id, digits));
  });
}
