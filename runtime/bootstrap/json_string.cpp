// The strings of JsonReader: escapes (RFC 8259), UTF-8 (RFC 3629). Each Read… of one
// character returns its code or one of the two constants.
#include <bit>

#include "json_reader.h"

namespace bootstrap {
namespace {

constexpr unsigned kNoCharacter = ~0U;
constexpr unsigned kOtherCharacter = 0x80;  // None of those that PackedText tells apart.
constexpr unsigned kMaxCodePoint = 0x10FFFF;
constexpr unsigned kSurrogates = 0xD800 >> 11;

}  // namespace

PackedText JsonReader::ReadString() {
  PackedText text = kEmptyText;
  Expect('"');
  while (ok() && !Accept('"')) {
    const char* const start = at_;
    const unsigned code = ReadCharacter();
    if (code == kNoCharacter) {
      at_ = start;
      Fail();
    }
    text = Append(text, code);
  }
  return text;
}

unsigned JsonReader::ReadCharacter() {
  const unsigned code = Next();
  if (code < 0x20) return kNoCharacter;
  if (code > 0x7F) return ReadUtf8(code);
  return code == '\\' ? ReadEscape() : code;
}

unsigned JsonReader::ReadUtf8(unsigned lead) {
  const int length = std::countl_one(static_cast<unsigned char>(lead));
  if (length < 2 || length > 4) return kNoCharacter;
  unsigned code = lead & (0x7FU >> length);
  for (int i = 1; i < length; ++i) {
    const unsigned next = Next();
    if (next >> 6 != 2) return kNoCharacter;
    code = code << 6 | (next & 0x3F);
  }
  const int shorter_bits = length == 2 ? 7 : 5 * length - 4;  // Of a character of one byte less.
  const bool valid = code >> shorter_bits != 0 && code <= kMaxCodePoint;
  return valid && code >> 11 != kSurrogates ? code : kNoCharacter;
}

unsigned JsonReader::ReadEscape() {
  const unsigned letter = Next();
  if (letter == 'u') return ReadFourHexDigits();
  for (const char* known = "\"\\/bfnrt"; *known != '\0'; ++known) {
    if (letter == static_cast<unsigned char>(*known)) return kOtherCharacter;
  }
  return kNoCharacter;
}

unsigned JsonReader::ReadFourHexDigits() {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i) {
    const unsigned c = Next();
    const unsigned digit = c - '0', letter = (c | 0x20) - 'a';
    if (digit > 9 && letter > 5) return kNoCharacter;
    code = code * 16 + (digit <= 9 ? digit : letter + 10);
  }
  return code;
}

}  // namespace bootstrap
