// The process itself: how it was started and how it ends. Knows nothing of Lambda or HTTP.
#pragma once

#include <cstdint>
#include <string_view>

// What the kernel put on the stack: argc, argv, nullptr, environment, nullptr, auxiliary vector.
// Set before any constructor runs.
extern "C" const std::uintptr_t* lambda_initial_stack;

namespace lambda::internal {

// The environment as "NAME=value" strings, ended by nullptr.
const char* const* Environment();

// The value of an environment variable, nullptr if it is not set.
const char* FindEnvironment(std::string_view name);

// Writes `line`, which ends in a line feed, to stderr and exits with status 1.
[[noreturn]] void Die(std::string_view line);

[[noreturn]] void Exit(int status);

void Sleep(long seconds, long nanoseconds);  // The latter below 10^9.

}  // namespace lambda::internal
