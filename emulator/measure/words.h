// Checked reading of the plugin's lines: words between single spaces, and numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace emu::measure {

class Words {
 public:
  explicit Words(std::string_view line) : rest_(line) {}

  // The next word; empty at the end of the line, and where two spaces meet.
  std::string_view Next();
  // All that is left, spaces included.
  std::string_view Rest();
  bool AtEnd() const { return ended_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool ended_ = false;
};

// The whole word as a number, or nothing.
std::optional<std::uint64_t> ReadDecimal(std::string_view word);
std::optional<std::uint64_t> ReadHexadecimal(std::string_view word);

}  // namespace emu::measure
