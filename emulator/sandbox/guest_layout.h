// Where QEMU puts a guest's memory. Its pages can be told from QEMU's own only by their addresses
// (guest_memory.h), so all of them have to lie in a part of the address space that QEMU itself
// stays out of. QEMU 7.2 sees to that by itself; later ones let the kernel mix the two, unless the
// part is reserved.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace emu::sandbox {

// A guest's pages lie below, QEMU's program, heap, stack and libraries above.
inline constexpr std::uint64_t kGuestEnd = 0x5000'0000'0000;

// QEMU's arguments that keep them apart; empty when none are needed. Found by running a program of
// a few instructions that maps a page and says where it is. `qemu`: its path.
std::vector<std::string> LayoutArguments(const std::string& qemu);

// Does that program, run with these arguments, say that its page lies below kGuestEnd?
bool KeepsGuestsApart(const std::string& qemu, const std::vector<std::string>& arguments);

}  // namespace emu::sandbox
