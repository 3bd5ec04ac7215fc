// Hexadecimal digits without a prefix, as the plugin's files have them.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>

namespace emu::counter {

inline std::string Hex(std::uint64_t number) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number, 16);
  return {digits, end.ptr};
}

}  // namespace emu::counter
