// Text for SVG pictures: escaping and shortening. Draws nothing.
// Source: XML 1.0, §2.2 (which characters may occur) and §2.4.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emu::measure {

// UTF-8 as content or attribute value: markup escaped, what XML cannot carry replaced by U+FFFD.
std::string EscapeXml(std::string_view text);

// At most `columns` code points of UTF-8; what is cut ends in "…". Empty for 0 columns.
std::string CutToColumns(std::string_view text, std::size_t columns);

}  // namespace emu::measure
