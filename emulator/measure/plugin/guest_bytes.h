// Reads guest memory that a system call names. Bad addresses give fewer bytes, never a fault.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace emu::counter {

struct GuestSpan {
  std::uint64_t address = 0;
  std::uint64_t bytes = 0;
};

// At most `bytes` bytes from a guest address.
std::string ReadGuest(std::uint64_t address, std::uint64_t bytes);

enum class Transfer { kNone, kSend, kReceive };

// A system call that moves bytes through a descriptor (its first argument).
Transfer TransferOf(std::int64_t number);

// The buffers of such a call, from its first three arguments: of write, sendto, writev, sendmsg and
// their like.
std::vector<GuestSpan> BuffersOf(std::int64_t number, const std::uint64_t* arguments);

}  // namespace emu::counter
