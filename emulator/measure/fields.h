// The words of one line of a log that a guest's process wrote: untrusted, so every word is checked
// and the first complaint is kept. Words are parted by single spaces. It knows no line kinds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emu::measure {

class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}

  // The next word; empty, with a complaint, when there is none. `what` names it in the complaint.
  std::string_view Word(std::string_view what);
  // The next word as a number of at most `limit`: digits only. Zero, with a complaint, otherwise.
  std::uint64_t Decimal(std::string_view what, std::uint64_t limit);
  std::uint64_t Hex(std::string_view what);
  // All that is left, spaces included; empty, with a complaint, when nothing is.
  std::string_view Rest(std::string_view what);

  void Fail(std::string reason);
  // The first complaint, also when words are left over; empty when the line is well-formed.
  std::string Finish();

 private:
  std::uint64_t Number(std::string_view what, int base, std::uint64_t limit);

  std::string_view rest_;
  bool ended_ = false;
  std::string complaint_;
};

}  // namespace emu::measure
