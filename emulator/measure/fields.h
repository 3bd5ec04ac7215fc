// The words of a line, each required and checked: the first complaint is kept, so that a reader
// reads straight on and asks once at the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "measure/words.h"

namespace emu::measure {

class Fields {
 public:
  explicit Fields(std::string_view line) : words_(line) {}

  // The next word; empty, with a complaint, when there is none. `what` names it in the complaint.
  std::string_view Word(std::string_view what);
  // The next word as a number, at most `limit`. Zero, with a complaint, otherwise.
  std::uint64_t Decimal(std::string_view what, std::uint64_t limit);
  std::uint64_t Hexadecimal(std::string_view what);
  // All that is left, spaces included; empty, with a complaint, when nothing is.
  std::string_view Rest(std::string_view what);

  void Fail(std::string reason);
  // The first complaint, also when words are left over; empty when the line is well-formed.
  std::string Finish();

 private:
  Words words_;
  std::string complaint_;
};

}  // namespace emu::measure
