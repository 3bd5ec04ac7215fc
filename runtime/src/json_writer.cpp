#include "json_writer.h"

#include <cstdint>

namespace lambda::internal {
namespace {

using namespace std::literals;

constexpr std::size_t kLongestCharacter = 6;  // \u001f

// In a section of their own: that a program writes no JSON shows only at the end of its link-time
// optimisation, when constants are in one section but for those that say otherwise.
#define LAMBDA_JSON_TEXT [[gnu::section(".rodata.json_writer")]] constexpr char
LAMBDA_JSON_TEXT kControls[] = "\\u000\\u001";
LAMBDA_JSON_TEXT kDigits[] = "0123456789abcdef";
LAMBDA_JSON_TEXT kReplacement[] = "\xEF\xBF\xBD";
#undef LAMBDA_JSON_TEXT

// The length of the well-formed UTF-8 sequence of two to four bytes that `text` begins with, 0 if
// it does not.
std::size_t MultiByteLength(std::string_view text) {
  const unsigned lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = std::size_t{2} + (lead >= 0xE0) + (lead >= 0xF0);
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  std::uint32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned byte = static_cast<unsigned char>(text[i]);
    if (byte >> 6 != 2) return 0;
    code = code << 6 | (byte & 0x3F);
  }
  // Three bytes are for 2^11 and more, four for 2^16 and more; of two, the lead has told.
  const bool is_overlong = code >> (5 * length - 4) == 0;
  const bool is_surrogate = code >> 11 == 0xD800 >> 11;
  return is_overlong || is_surrogate || code > 0x10FFFF ? 0 : length;
}

}  // namespace

void JsonWriter::Raw(std::string_view text) {
  for (const char byte : text) *out_++ = byte;
}

std::string_view JsonWriter::Escaped(std::string_view text, std::size_t reserved) {
  const std::size_t needed = reserved + kLongestCharacter;
  while (!text.empty() && static_cast<std::size_t>(end_ - out_) >= needed) {
    text.remove_prefix(Character(text));
  }
  return text;
}

// Writes the first character of `text`; returns how many bytes of it that took.
std::size_t JsonWriter::Character(std::string_view text) {
  const unsigned byte = static_cast<unsigned char>(text[0]);
  std::string_view written(text.data(), 1);
  std::size_t taken = 1;
  if (byte >= 0x80) {
    const std::size_t length = MultiByteLength(text);
    written =
        length == 0 ? std::string_view(kReplacement, 3) : std::string_view(text.data(), length);
    taken = length + (length == 0);
  } else if (byte < 0x20) {
    Raw({&kControls[byte / 16 * 5], 5});
    written = {&kDigits[byte % 16], 1};
  } else if (byte == '"' || byte == '\\') {
    *out_++ = '\\';
  }
  Raw(written);
  return taken;
}

}  // namespace lambda::internal
