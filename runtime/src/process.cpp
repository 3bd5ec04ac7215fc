#include "process.h"

#include <time.h>

#include "lambda/runtime.h"
#include "system_call.h"
#include "text_scan.h"

extern "C" {
const std::uintptr_t* lambda_initial_stack;
}

namespace lambda {
namespace internal {

const char* const* Environment() {
  const std::uintptr_t argument_count = lambda_initial_stack[0];
  return reinterpret_cast<const char* const*>(lambda_initial_stack + 1 + argument_count + 1);
}

namespace {

// The value if `entry` is "name=value", otherwise nullptr. Eight bytes at a time: many names begin
// alike. It reads past the end of an entry only while the bytes before are the name's; below the
// first frame there are always eight bytes more.
const char* ValueOf(const char* entry, std::string_view name) {
  std::size_t length = 0;
  for (; name.size() - length >= kWordBytes; length += kWordBytes) {
    if (LoadWord(entry + length) != LoadWord(name.data() + length)) return nullptr;
  }
  for (; length < name.size(); ++length) {
    if (entry[length] != name[length]) return nullptr;
  }
  return entry[length] == '=' ? entry + length + 1 : nullptr;
}

}  // namespace

// Not specialised for a name: its text as constants is longer than the loop.
[[gnu::noipa]] const char* FindEnvironment(std::string_view name) {
  for (const char* const* entry = Environment(); *entry != nullptr; ++entry) {
    const char* const value = ValueOf(*entry, name);
    if (value != nullptr) return value;
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

}  // namespace internal

std::string_view GetEnvironment(std::string_view name) {
  const char* const value = internal::FindEnvironment(name);
  return value == nullptr ? std::string_view() : value;
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
