// Crashes as the event says, or, with CRASH_AT_INIT set, as that says before any event.
#include <lambda/crash.h>
#include <lambda/runtime.h>
#include <signal.h>

#include <cstdint>

#include "system_call.h"

namespace {

using lambda::internal::SystemCall;
using namespace std::literals;

volatile int sink;

[[gnu::noinline]] void WriteTo(std::uintptr_t address) {
  *reinterpret_cast<volatile int*>(address + static_cast<std::uintptr_t>(sink)) = 1;
}

[[gnu::noinline]] int Recurse(volatile int* depth) {
  volatile int frame[64] = {};
  if (sink < 0) return 0;
  frame[0] = *depth + 1;
  return Recurse(frame) + frame[1];
}

void Raise(int signal) {
  SystemCall(__NR_tgkill, SystemCall(__NR_getpid), SystemCall(__NR_gettid), long{signal});
}

[[gnu::noinline]] void CrashAs(std::string_view way) {
  if (way == "write"sv) WriteTo(16);
  if (way == "overflow"sv) {
    volatile int depth = 0;
    sink = Recurse(&depth);
  }
  if (way == "abort"sv) Raise(SIGABRT);
  if (way == "trap"sv) __builtin_trap();
#if defined(__aarch64__)
  if (way == "illegal"sv) asm volatile(".inst 0");
  if (way == "breakpoint"sv) asm volatile("brk 0");
#else
  if (way == "illegal"sv) asm volatile("ud2");
  if (way == "breakpoint"sv) asm volatile("int3");
#endif
  if (way == "jump"sv) reinterpret_cast<void (*)()>(sink)();
}

}  // namespace

int main() {
  lambda::ReportCrashes();
  lambda::run(
      [] {
        CrashAs(lambda::GetEnvironment("CRASH_AT_INIT"sv));
        return lambda::InitResult::Ok();
      },
      [](const lambda::Invocation& invocation) {
        CrashAs(invocation.payload());
        sink = 0;
        return lambda::Response::Success(invocation.payload());
      });
}
