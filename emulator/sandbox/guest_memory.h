// What /proc says of a process under QEMU user mode: the guest's own pages, told apart from QEMU's
// by their addresses. Parsers only: bytes in, values out. Source: numerics §4, proc(5).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace emu::sandbox {

// The pages of one process: the guest's own, resident or swapped out, and the others.
struct GuestPages {
  std::uint64_t whole_bytes = 0;   // Each page counts in full.
  std::uint64_t shared_bytes = 0;  // A page that n processes map counts 1/n in each.
  std::uint64_t qemu_bytes = 0;    // QEMU's, resident.
};

// The text of /proc/<pid>/smaps. Any text is survived; what is not understood counts nothing.
GuestPages ParseGuestPages(std::string_view smaps);

// A process with all its pages, QEMU's and the guest's.
struct ProcessSize {
  std::uint64_t resident_bytes = 0;
  std::uint64_t peak_bytes = 0;  // The most that was ever resident.
};

// The text of /proc/<pid>/status; nothing when it states no size, as for a process that has ended.
std::optional<ProcessSize> ParseProcessSize(std::string_view status);

}  // namespace emu::sandbox
