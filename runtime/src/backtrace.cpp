#include "backtrace.h"

namespace lambda::internal {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uintptr_t);
constexpr std::size_t kLongestCall = 7;

std::uintptr_t LoadAt(std::uintptr_t address) {
  return *reinterpret_cast<const std::uintptr_t*>(address);  // NOLINT(performance-no-int-to-ptr)
}

bool IsRecord(std::uintptr_t record, AddressRange stack, const CodeReader& code) {
  return record % kWordBytes == 0 && stack.ContainsWord(record) &&
         stack.ContainsWord(record + kWordBytes) &&
         code.IsReturnAddress(LoadAt(record + kWordBytes));
}

}  // namespace

bool FollowsArm64Call(const unsigned char* address) {
  const unsigned char* const call = address - 4;
  const std::uint32_t instruction =
      call[0] | call[1] << 8 | call[2] << 16 | std::uint32_t{call[3]} << 24;
  const bool is_aligned = reinterpret_cast<std::uintptr_t>(address) % 4 == 0;
  const bool is_bl = instruction >> 26 == 0x25;
  const bool is_blr = (instruction & 0xFFFFFC1F) == 0xD63F0000;
  return is_aligned && (is_bl || is_blr);
}

// call rel32, or call r/m64 in each of its lengths: FF /2 with no, one or four bytes of offset, and
// with a SIB byte or without.
bool FollowsX86Call(const unsigned char* address) {
  if (address[-5] == 0xE8) return true;
  for (int length = 2; length <= static_cast<int>(kLongestCall); ++length) {
    if (address[-length] == 0xFF && (address[1 - length] & 0x38) == 0x10) return true;
  }
  return false;
}

bool CodeReader::IsReturnAddress(std::uintptr_t address) const {
  return AddressRange{text.begin + kLongestCall, text.end}.Contains(address) &&
         // NOLINTNEXTLINE(performance-no-int-to-ptr): a register or word that may be one.
         follows_call(reinterpret_cast<const unsigned char*>(address));
}

std::size_t Backtrace(const Registers& registers, AddressRange stack, const CodeReader& code,
                      std::span<Frame> frames) {
  std::size_t count = 0;
  frames[count++] = {registers.program_counter, false};
  if (code.IsReturnAddress(registers.link)) frames[count++] = {registers.link, false};
  std::uintptr_t record = registers.frame_pointer;
  std::uintptr_t at = (stack.begin + kWordBytes - 1) & ~(kWordBytes - 1);
  const bool has_chain = IsRecord(record, stack, code);
  const AddressRange unchained{stack.begin, has_chain ? record : stack.end};
  for (; unchained.ContainsWord(at) && count < frames.size(); at += kWordBytes) {
    if (code.IsReturnAddress(LoadAt(at))) frames[count++] = {LoadAt(at), true};
  }
  while (count < frames.size() && IsRecord(record, stack, code)) {
    frames[count++] = {LoadAt(record + kWordBytes), false};
    stack.begin = record + 2 * kWordBytes;
    record = LoadAt(record);
  }
  return count;
}

}  // namespace lambda::internal
