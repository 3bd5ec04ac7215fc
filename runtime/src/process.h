// The process itself: how it was started and how it ends. Knows nothing of Lambda or HTTP.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// What the kernel put on the stack: argc, argv, nullptr, environment, nullptr, auxiliary vector.
// Set before any constructor runs.
extern "C" const std::uintptr_t* lambda_initial_stack;

namespace lambda::internal {

// The environment as "NAME=value" strings, ended by nullptr.
const char* const* Environment();

// Writes `line`, which ends in a line feed, to stderr and exits with status 1.
[[noreturn]] void Die(std::string_view line);

// Of a constant by name: constants are addressed from one base, literals each by itself.
template <std::size_t size>
[[noreturn]] void Die(const char (&line)[size]) {
  Die(std::string_view(line, size - 1));
}

[[noreturn]] void Exit(int status);

void Sleep(long seconds, long nanoseconds);  // The latter below 10^9.

}  // namespace lambda::internal
