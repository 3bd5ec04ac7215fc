// Where a program was, from its registers and its stack. Pure: it reads only the memory that it is
// given. Source: Procedure Call Standard for the Arm 64-bit Architecture, "The frame pointer";
// System V ABI for AMD64, section 3.2.2; the two instruction sets' calls.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace lambda::internal {

struct AddressRange {
  std::uintptr_t begin, end;

  bool Contains(std::uintptr_t address) const { return address - begin < end - begin; }
  bool ContainsWord(std::uintptr_t address) const {
    return Contains(address) && Contains(address + sizeof(std::uintptr_t) - 1);
  }
};

struct CodeReader {
  AddressRange text;  // All of it can be read.
  // Whether the instruction before `address` is a call.
  bool (*follows_call)(const unsigned char* address);

  bool IsReturnAddress(std::uintptr_t address) const;
};

bool FollowsArm64Call(const unsigned char* address);
bool FollowsX86Call(const unsigned char* address);

struct Registers {
  std::uintptr_t program_counter;
  std::uintptr_t link;  // 0 on x86-64, which has none.
  std::uintptr_t frame_pointer;
};

struct Frame {
  std::uintptr_t address;
  bool is_guess;
};

// Fills `frames`, which holds at least two, and returns how many there are: the program counter,
// the link register if it is a return address, guesses, the chain of frame records {caller's
// record, return address}. Guesses are the words of `stack`, which begins at the stack pointer, up
// to the first record, or all if there is none, that are return addresses by their look. The chain
// ends where it leaves `stack`, does not rise, is not aligned, or returns to no call.
std::size_t Backtrace(const Registers& registers, AddressRange stack, const CodeReader& code,
                      std::span<Frame> frames);

}  // namespace lambda::internal
