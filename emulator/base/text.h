// Numbers and words as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emu {

// 9872 → "9,872"
std::string Thousands(std::uint64_t number);

// `text` and spaces up to `width` columns; UTF-8 sequences count one column.
std::string PadRight(std::string_view text, std::size_t width);

}  // namespace emu
