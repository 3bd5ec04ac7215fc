// A number in the kernel's flat texts of one "KEY NUMBER" per line. Parser only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace emu::sandbox {

// The decimal number after the first line's beginning `key`, after any spaces and tabs; nothing
// when there is no such line or no number that fits.
std::optional<std::uint64_t> KeyedNumber(std::string_view text, std::string_view key);

}  // namespace emu::sandbox
