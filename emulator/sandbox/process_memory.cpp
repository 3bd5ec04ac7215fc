#include "sandbox/process_memory.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>

namespace emu::sandbox {
namespace {

void AppendNumbers(std::string_view text, std::vector<pid_t>& numbers) {
  while (!text.empty()) {
    pid_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return;
    numbers.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
}

// The children that any thread of the process has started.
void AppendChildren(pid_t parent, std::vector<pid_t>& children) {
  std::error_code error;
  std::filesystem::directory_iterator threads(fmt::format("/proc/{}/task", parent), error);
  for (; !error && threads != std::filesystem::directory_iterator(); threads.increment(error)) {
    if (const auto text = ProcFile(threads->path().string() + "/children").Read()) {
      AppendNumbers(*text, children);
    }
  }
}

}  // namespace

ProcessMemory::ProcessMemory(pid_t pid) : pid_(pid), status_(fmt::format("/proc/{}/status", pid)) {}

std::optional<ProcessSize> ProcessMemory::Size() const {
  const auto text = status_.ReadShort();
  return text ? ParseProcessSize(*text) : std::nullopt;
}

std::optional<GuestPages> ProcessMemory::Pages() {
  // Opened each time: it shows the memory that the process had when it was opened, also after exec.
  const auto text = ProcFile(fmt::format("/proc/{}/smaps", pid_)).Read();
  if (!text || text->empty()) return std::nullopt;
  GuestPages pages = ParseGuestPages(*text);
  most_qemu_bytes_ = pages.qemu_bytes = std::max(pages.qemu_bytes, most_qemu_bytes_);
  return pages;
}

std::vector<pid_t> Descendants(pid_t ancestor) {
  std::vector<pid_t> found;
  AppendChildren(ancestor, found);
  for (std::size_t next = 0; next < found.size(); ++next) AppendChildren(found[next], found);
  return found;
}

}  // namespace emu::sandbox
