// Text for XML documents, such as SVG pictures. Source: XML 1.0, §2.2 (which characters may occur)
// and §2.4.
#pragma once

#include <string>
#include <string_view>

namespace emu::measure {

// UTF-8 as content or attribute value: markup escaped, what XML cannot carry replaced by U+FFFD.
std::string EscapeXml(std::string_view text);

}  // namespace emu::measure
