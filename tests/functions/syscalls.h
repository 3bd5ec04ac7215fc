// What the misbehaving test functions do to the system, on top of the runtime's raw system calls.
#pragma once

#include <cstdint>
#include <string_view>

#include "process.h"
#include "system_call.h"

namespace functions {

inline constexpr long kStdout = 1;
inline constexpr long kStderr = 2;

// Writes all of `text`, in several pieces if a pipe is full.
inline void Write(long descriptor, std::string_view text) {
  while (!text.empty()) {
    const long written = lambda::internal::SystemCall(__NR_write, descriptor, text.data(),
                                                      static_cast<long>(text.size()));
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

[[noreturn]] inline void SleepForever() {
  for (;;) lambda::internal::Sleep(3600, 0);
}

// A real fault, not a raised signal.
inline void TouchUnmappedMemory() { asm volatile("str xzr, [%0]" : : "r"(8L) : "memory"); }

}  // namespace functions
