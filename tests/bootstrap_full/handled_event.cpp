#include "handled_event.h"

#include <memory>
#include <vector>

#include "arena.h"
#include "event_handler.h"
#include "runtime/fenced_text.h"

namespace bootstrap_full_test {
namespace {

// The memory ends where it has to end for pieces to be aligned as on the target.
std::span<std::byte> Aligned(char* end, std::size_t bytes) {
  const auto address = reinterpret_cast<std::uintptr_t>(end) - bytes;
  char* const begin = end - bytes - address % bootstrap::Arena::kAlignment;
  return std::as_writable_bytes(std::span(begin, bytes));
}

}  // namespace

Handled Handle(std::string_view payload, std::size_t memory_bytes, std::int64_t deadline_ms) {
  static const auto answer = std::make_unique<bootstrap::Answer>();
  const runtime_test::FencedText fenced(payload);
  const runtime_test::FencedText memory(
      std::string(memory_bytes + bootstrap::Arena::kAlignment, '\xA5'));
  bootstrap::KernelPaths paths;
  bootstrap::ChoosePaths("scalar", simd::Processor(), paths, *answer);
  const std::string headers = "Lambda-Runtime-Deadline-Ms: " + std::to_string(deadline_ms) + "\n";
  const lambda::Invocation invocation({fenced.data(), fenced.size()}, headers);
  const lambda::Response response = bootstrap::HandleEvent(
      invocation, paths, Aligned(memory.data() + memory.size(), memory_bytes), *answer);
  if (response.is_error()) {
    return {std::string(response.error_type()), std::string(response.error_message())};
  }
  return {"", std::string(response.body())};
}

}  // namespace bootstrap_full_test
