#include "process.h"

#include <time.h>

#include "system_call.h"
#include "text_scan.h"

extern "C" {
const std::uintptr_t* lambda_initial_stack;
}

namespace lambda::internal {

const char* const* Environment() {
  const std::uintptr_t argument_count = lambda_initial_stack[0];
  return reinterpret_cast<const char* const*>(lambda_initial_stack + 1 + argument_count + 1);
}

// Eight bytes at a time: many names begin alike. An entry is read past its end only where its first
// eight bytes are the name's or end within: below the first frame there are always eight more.
const char* FindEnvironment(std::string_view name) {
  for (const char* const* entry = Environment(); *entry != nullptr; ++entry) {
    const char* text = *entry;
    std::size_t length = 0;
    while (name.size() - length >= kWordBytes &&
           LoadWord(text + length) == LoadWord(name.data() + length)) {
      length += kWordBytes;
    }
    while (length < name.size() && text[length] == name[length]) ++length;
    if (length == name.size() && text[length] == '=') return text + length + 1;
  }
  return nullptr;
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
