#include "sandbox/guest_memory.h"

#include <algorithm>
#include <charconv>

#include "sandbox/guest_layout.h"
#include "sandbox/keyed_number.h"

namespace emu::sandbox {
namespace {

// The start address of a mapping's head line ("5500000000-5500801000 rw-p …"), or nothing for its
// detail lines.
std::optional<std::uint64_t> MappingStart(std::string_view line) {
  std::uint64_t start = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), start, 16);
  if (error != std::errc() || end == line.data() + line.size() || *end != '-') return std::nullopt;
  return start;
}

// The bytes of the first line "LABEL   12 kB"; nothing when there is none, or no sane number.
std::optional<std::uint64_t> BytesAfter(std::string_view label, std::string_view text) {
  constexpr std::uint64_t kMostKib = 1ULL << 37;  // A 47-bit address space.
  const auto kib = KeyedNumber(text, label);
  return kib && *kib <= kMostKib ? std::optional(*kib * 1024) : std::nullopt;
}

}  // namespace

GuestPages ParseGuestPages(std::string_view smaps) {
  GuestPages pages;
  bool in_guest = false;
  while (!smaps.empty()) {
    const std::string_view line = smaps.substr(0, smaps.find('\n'));
    smaps.remove_prefix(std::min(line.size() + 1, smaps.size()));
    if (const auto start = MappingStart(line)) in_guest = *start < kGuestEnd;
    if (!in_guest) {
      pages.qemu_bytes += BytesAfter("Rss:", line).value_or(0);
      continue;
    }
    for (const char* label : {"Rss:", "Swap:"}) {
      pages.whole_bytes += BytesAfter(label, line).value_or(0);
    }
    for (const char* label : {"Pss:", "SwapPss:"}) {
      pages.shared_bytes += BytesAfter(label, line).value_or(0);
    }
  }
  return pages;
}

std::optional<ProcessSize> ParseProcessSize(std::string_view status) {
  const auto resident = BytesAfter("VmRSS:", status);
  const auto peak = BytesAfter("VmHWM:", status);
  if (!resident || !peak) return std::nullopt;
  return ProcessSize{*resident, *peak};
}

}  // namespace emu::sandbox
