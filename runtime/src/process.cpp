#include "process.h"

#include <time.h>

#include "lambda/runtime.h"
#include "system_call.h"

extern "C" {
const std::uintptr_t* lambda_initial_stack;
}

namespace lambda {
namespace internal {

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

std::uint64_t GetAuxiliaryValue(std::uint64_t type) {
  const char* const* entry = internal::Environment();
  while (*entry != nullptr) ++entry;
  // Pairs of type and value, ended by the type AT_NULL.
  const auto* pair = reinterpret_cast<const std::uint64_t*>(entry + 1);
  while (pair[0] != 0 && pair[0] != type) pair += 2;
  return pair[0] != 0 ? pair[1] : 0;
}

}  // namespace lambda
