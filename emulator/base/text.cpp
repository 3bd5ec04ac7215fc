#include "base/text.h"

#include <algorithm>

namespace emu {
namespace {

// Where the character with so many before it begins.
std::size_t ByteOfColumn(std::string_view text, std::size_t column) {
  std::size_t byte = 0;
  for (std::size_t passed = 0; byte < text.size(); ++byte) {
    const bool begins_character = (text[byte] & 0xc0) != 0x80;
    if (begins_character && passed++ == column) break;
  }
  return byte;
}

}  // namespace

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

std::string KeepBegin(std::string_view text, std::size_t width) {
  if (Columns(text) <= width) return std::string(text);
  if (width == 0) return "";
  return std::string(text.substr(0, ByteOfColumn(text, width - 1))) + "…";
}

std::string KeepEnd(std::string_view text, std::size_t width) {
  const std::size_t columns = Columns(text);
  if (columns <= width) return std::string(text);
  if (width == 0) return "";
  return "…" + std::string(text.substr(ByteOfColumn(text, columns - width + 1)));
}

}  // namespace emu
