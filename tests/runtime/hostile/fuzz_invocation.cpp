// Any text for an event's head: what a handler is given of it must lie within, trimmed. The first
// line is the name that is looked for.
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "lambda/invocation.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

void CheckValue(std::string_view fields, std::string_view value) {
  if (value.empty()) return;
  Require(value.data() >= fields.data());
  Require(value.data() + value.size() <= fields.data() + fields.size());
  Require(value.find('\n') == value.npos);
  for (const char end : {value.front(), value.back()}) Require(end != ' ' && end != '\t');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> memory(data, data + size);  // Of this very size, so that a fence follows.
  const std::string_view text(memory.data(), memory.size());
  const std::size_t name_end = text.find('\n');
  if (name_end == text.npos) return 0;
  const std::string_view fields = text.substr(name_end + 1);
  const lambda::Invocation invocation({}, fields);
  CheckValue(fields, invocation.header(text.substr(0, name_end)));
  CheckValue(fields, invocation.request_id());
  CheckValue(fields, invocation.trace_id());
  Require(invocation.deadline_ms() >= 0);
  return 0;
}
