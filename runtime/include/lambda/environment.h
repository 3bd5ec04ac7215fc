// What the process was started with. Source: environ(7), getauxval(3).
#pragma once

#include <cstdint>
#include <string_view>

namespace lambda {

// The value of an environment variable; data() is nullptr if it is not set. _X_AMZN_TRACE_ID is the
// trace id of the current event, where tools look for it: valid until the next one, no NUL behind
// it.
#if __STDC_HOSTED__
std::string_view GetEnvironment(std::string_view name);
#else
namespace internal {

std::string_view ProcessVariable(std::string_view name);
std::string_view TraceVariable();

}  // namespace internal

// Without a C library nobody else reads the environment, so that nothing has to be written to it.
// Inline and by size first, so that who asks for other names does not carry this one.
[[gnu::always_inline]] inline std::string_view GetEnvironment(std::string_view name) {
  constexpr std::string_view kTraceVariable = "_X_AMZN_TRACE_ID";
  const bool is_trace = name.size() == kTraceVariable.size() && name == kTraceVariable;
  return is_trace ? internal::TraceVariable() : internal::ProcessVariable(name);
}
#endif

// What the kernel says about machine and process under `type`, an AT_… of getauxval(3); 0 if it
// says nothing.
std::uint64_t GetAuxiliaryValue(std::uint64_t type);

}  // namespace lambda
