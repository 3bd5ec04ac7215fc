#include "process.h"

#include <time.h>

#include "system_call.h"

extern "C" {
const std::uintptr_t* lambda_initial_stack;
}

namespace lambda::internal {

const char* const* Environment() {
  const std::uintptr_t argument_count = lambda_initial_stack[0];
  return reinterpret_cast<const char* const*>(lambda_initial_stack + 1 + argument_count + 1);
}

void Exit(int status) {
  for (;;) SystemCall(__NR_exit_group, long{status});
}

void Die(std::string_view line) {
  SystemCall(__NR_write, 2L, line.data(), static_cast<long>(line.size()));
  Exit(1);
}

void Sleep(long seconds, long nanoseconds) {
  const timespec duration{seconds, nanoseconds};
  SystemCall(__NR_nanosleep, &duration, 0L);
}

}  // namespace lambda::internal
