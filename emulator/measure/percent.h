// Shares of a whole.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace emu::measure {

// 0 of nothing.
inline double PercentOf(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// "45.2 %".
inline std::string Percent(std::uint64_t part, std::uint64_t whole) {
  return fmt::format("{:.1f} %", PercentOf(part, whole));
}

}  // namespace emu::measure
