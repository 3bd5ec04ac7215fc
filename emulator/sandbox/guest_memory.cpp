#include "sandbox/guest_memory.h"

#include <charconv>
#include <fstream>
#include <sstream>

namespace emu::sandbox {
namespace {

// QEMU places a 64-bit guest below this: its program low, its mappings from 0x55'0000'0000 up (7.2)
// or from 0x4000'0000'0000 up (10.0). QEMU's own image, heap and libraries lie above, as the kernel
// places them.
constexpr std::uint64_t kGuestEnd = 0x5000'0000'0000;

// The start address of a mapping's head line ("5500000000-5500801000 rw-p …"), or nothing for its
// detail lines.
std::optional<std::uint64_t> MappingStart(std::string_view line) {
  std::uint64_t start = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), start, 16);
  if (error != std::errc() || end == line.data() + line.size() || *end != '-') return std::nullopt;
  return start;
}

std::uint64_t NumberAfter(std::string_view line, std::string_view label) {
  line.remove_prefix(label.size());
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  std::uint64_t number = 0;
  std::from_chars(line.data(), line.data() + line.size(), number);
  return number;
}

}  // namespace

std::uint64_t GuestResidentBytes(std::string_view smaps) {
  std::uint64_t total_kib = 0;
  bool in_guest = false;
  while (!smaps.empty()) {
    const std::string_view line = smaps.substr(0, smaps.find('\n'));
    smaps.remove_prefix(std::min(line.size() + 1, smaps.size()));
    if (const auto start = MappingStart(line)) in_guest = *start < kGuestEnd;
    if (in_guest && line.starts_with("Rss:")) total_kib += NumberAfter(line, "Rss:");
  }
  return total_kib * 1024;
}

std::optional<int> GuestMemoryMb(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/smaps");
  std::stringstream text;
  text << file.rdbuf();
  const std::string smaps = text.str();
  if (smaps.empty()) return std::nullopt;
  return static_cast<int>((GuestResidentBytes(smaps) + (1 << 20) - 1) >> 20);
}

}  // namespace emu::sandbox
