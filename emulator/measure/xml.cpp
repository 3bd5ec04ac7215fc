#include "measure/xml.h"

namespace emu::measure {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string_view Escaped(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool IsForbiddenControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// U+FFFE and U+FFFF.
bool IsForbiddenCharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string EscapeXml(std::string_view text) {
  std::string xml;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view escape = Escaped(text[i]);
    if (!escape.empty()) {
      xml += escape;
    } else if (IsForbiddenControl(text[i])) {
      xml += kReplacement;
    } else if (IsForbiddenCharacter(text.substr(i))) {
      xml += kReplacement;
      i += 2;
    } else {
      xml += text[i];
    }
  }
  return xml;
}

}  // namespace emu::measure
