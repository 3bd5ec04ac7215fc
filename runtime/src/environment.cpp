// The environment of a program without a C library. Source: as for lambda/environment.h.
#include "lambda/environment.h"

#include "lambda/runtime.h"
#include "process.h"

namespace lambda {
namespace internal {

std::string_view ProcessVariable(std::string_view name) {
  for (const char* const* entry = Environment(); *entry != nullptr; ++entry) {
    const char* text = *entry;
    std::size_t length = 0;
    while (length < name.size() && text[length] == name[length]) ++length;
    if (length == name.size() && text[length] == '=') return text + length + 1;
  }
  return {};
}

std::string_view TraceVariable() { return CurrentInvocation().trace_id(); }

}  // namespace internal

std::uint64_t GetAuxiliaryValue(std::uint64_t type) {
  const char* const* entry = internal::Environment();
  while (*entry != nullptr) ++entry;
  // Pairs of type and value, ended by the type AT_NULL.
  const auto* pair = reinterpret_cast<const std::uint64_t*>(entry + 1);
  while (pair[0] != 0 && pair[0] != type) pair += 2;
  return pair[0] != 0 ? pair[1] : 0;
}

}  // namespace lambda
