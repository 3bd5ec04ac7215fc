#include "block.h"

#include <atomic>
#include <cstring>

namespace emu::counter {
namespace {

std::atomic<std::uint64_t> guest_base = 0;

// Arm Architecture Reference Manual, C4.1 "Branches": BL, BLR and BLRA*; RET and RETA*.
Block::End EndOf(std::uint32_t opcode) {
  if ((opcode & 0xFC00'0000) == 0x9400'0000) return Block::End::kCall;
  if ((opcode & 0xFFFF'FC1F) == 0xD63F'0000) return Block::End::kCall;
  if ((opcode & 0xFEFF'F800) == 0xD63F'0800) return Block::End::kCall;
  if ((opcode & 0xFFFF'FC1F) == 0xD65F'0000) return Block::End::kReturn;
  if ((opcode & 0xFFFF'FBFF) == 0xD65F'0BFF) return Block::End::kReturn;
  return Block::End::kOther;
}

}  // namespace

const Block* MakeBlock(const qemu_plugin_tb* translation) {
  auto* block = new Block;
  block->address = qemu_plugin_tb_vaddr(translation);
  const std::size_t count = qemu_plugin_tb_n_insns(translation);
  for (std::size_t index = 0; index < count; ++index) {
    const void* bytes = qemu_plugin_insn_haddr(qemu_plugin_tb_get_insn(translation, index));
    if (index == 0) guest_base = reinterpret_cast<std::uint64_t>(bytes) - block->address;
    std::uint32_t opcode = 0;
    std::memcpy(&opcode, bytes, sizeof opcode);
    block->opcodes.push_back(opcode);
  }
  if (count > 0) block->end = EndOf(block->opcodes.back());
  return block;
}

std::uint64_t GuestBase() { return guest_base; }

}  // namespace emu::counter
