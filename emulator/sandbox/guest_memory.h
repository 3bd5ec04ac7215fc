// How much memory a guest uses under QEMU user mode: its own pages, told apart from QEMU's by their
// addresses. A lower bound of what Lambda would show. Source: numerics §4.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace emu::sandbox {

// Resident bytes of the guest's mappings in the text of /proc/<pid>/smaps.
std::uint64_t GuestResidentBytes(std::string_view smaps);

// The same for a live process in MiB, rounded up; nothing when it cannot be read.
std::optional<int> GuestMemoryMb(pid_t pid);

}  // namespace emu::sandbox
