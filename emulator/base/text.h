// Numbers and words as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emu {

// 9872 → "9,872"
std::string Thousands(std::uint64_t number);

// How many columns a terminal gives UTF-8 text; each code point counts one.
std::size_t Columns(std::string_view text);

// `text` and spaces up to `width` columns.
std::string PadRight(std::string_view text, std::size_t width);

// At most `width` columns of UTF-8: the beginning, or the end as suits paths; what is cut shows as
// "…".
std::string KeepBegin(std::string_view text, std::size_t width);
std::string KeepEnd(std::string_view text, std::size_t width);

}  // namespace emu
