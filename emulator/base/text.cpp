#include "base/text.h"

#include <algorithm>

namespace emu {

std::string Thousands(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, 1, ',');
  return digits;
}

std::size_t Columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string PadRight(std::string_view text, std::size_t width) {
  return std::string(text).append(width - std::min(width, Columns(text)), ' ');
}

}  // namespace emu
