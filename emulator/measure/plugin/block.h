// A translated block of guest code: instructions that are executed one after the other.
#pragma once

#include <cstdint>
#include <vector>

#include "qemu_api.h"

namespace emu::counter {

struct Block {
  enum class End { kOther, kCall, kReturn };

  std::uint64_t address = 0;           // Guest address of its first instruction.
  std::vector<std::uint32_t> opcodes;  // A64 instructions, 4 bytes each.
  End end = End::kOther;               // What its last instruction does.

  std::uint64_t instructions() const { return opcodes.size(); }
  std::uint64_t end_address() const { return address + 4 * opcodes.size(); }
};

// Reads a block that QEMU has just translated. The result lives as long as the process, because
// QEMU may execute the translation at any time.
const Block* MakeBlock(const qemu_plugin_tb* translation);

// Host address of guest address 0, known from the first translation on.
std::uint64_t GuestBase();

}  // namespace emu::counter
