#include "process.h"

#include <sys/uio.h>
#include <time.h>

#include "lambda/runtime.h"
#include "system_call.h"

extern "C" {
const std::uintptr_t* lambda_initial_stack;
}

namespace lambda {
namespace internal {

using namespace std::literals;

const char* const* Environment() {
  const std::uintptr_t argument_count = lambda_initial_stack[0];
  return reinterpret_cast<const char* const*>(lambda_initial_stack + 1 + argument_count + 1);
}

void Exit(int status) {
  for (;;) SystemCall(__NR_exit_group, long{status});
}

void Die(std::string_view reason) {
  const std::string_view parts[] = {"lambda runtime: "sv, reason, "\n"sv};
  iovec pieces[3];
  for (int i = 0; i < 3; ++i) {
    pieces[i] = {const_cast<char*>(parts[i].data()), parts[i].size()};
  }
  SystemCall(__NR_writev, 2L, pieces, 3L);
  Exit(1);
}

void SleepMs(std::uint64_t duration_ms) {
  const timespec duration{static_cast<time_t>(duration_ms / 1000),
                          static_cast<long>(duration_ms % 1000 * 1'000'000)};
  SystemCall(__NR_nanosleep, &duration, 0L);
}

}  // namespace internal

std::string_view GetEnvironment(std::string_view name) {
  for (const char* const* entry = internal::Environment(); *entry != nullptr; ++entry) {
    const char* text = *entry;
    std::size_t length = 0;
    while (length < name.size() && text[length] == name[length]) ++length;
    if (length == name.size() && text[length] == '=') return text + length + 1;
  }
  return {};
}

}  // namespace lambda
