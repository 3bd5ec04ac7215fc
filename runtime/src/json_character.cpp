#include "json_character.h"

#include <bit>

namespace lambda::internal {
namespace {

constexpr unsigned kMaxCodePoint = 0x10FFFF;

// '\0' at the end.
unsigned char Next(const char*& at, const char* end) {
  return static_cast<unsigned char>(at != end ? *at++ : '\0');
}

unsigned ReadMultiByte(unsigned lead, const char*& at, const char* end) {
  const int length = std::countl_one(static_cast<unsigned char>(lead));
  if (length < 2 || length > 4) return kNoCharacter;
  unsigned code = lead & (0x7FU >> length);
  for (int i = 1; i < length; ++i) {
    const unsigned next = Next(at, end);
    if (next >> 6 != 2) return kNoCharacter;
    code = code << 6 | (next & 0x3F);
  }
  const int shorter_bits = length == 2 ? 7 : 5 * length - 4;  // Of a character of one byte less.
  const bool valid = code >> shorter_bits != 0 && code <= kMaxCodePoint;
  return valid && code >> kSurrogateBits != kSurrogates ? code : kNoCharacter;
}

unsigned ReadFourHexDigits(const char*& at, const char* end) {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i) {
    const unsigned c = Next(at, end);
    const unsigned digit = c - '0', letter = (c | 0x20) - 'a';
    if (digit > 9 && letter > 5) return kNoCharacter;
    code = code * 16 + (digit <= 9 ? digit : letter + 10);
  }
  return code;
}

unsigned ReadEscape(const char*& at, const char* end) {
  const unsigned letter = Next(at, end);
  if (letter == 'u') return ReadFourHexDigits(at, end);
  for (const char* pair = "\"\"\\\\//b\bf\fn\nr\rt\t"; *pair != '\0'; pair += 2) {
    if (letter == static_cast<unsigned char>(*pair)) return static_cast<unsigned char>(pair[1]);
  }
  return kNoCharacter;
}

}  // namespace

unsigned ReadCharacter(const char*& at, const char* end) {
  const unsigned code = Next(at, end);
  if (code < 0x20) return kNoCharacter;
  if (code > 0x7F) return ReadMultiByte(code, at, end);
  return code == '\\' ? ReadEscape(at, end) : code;
}

char* PutUtf8(char* out, unsigned code) {
  if (code < 0x80) {
    *out++ = static_cast<char>(code);
    return out;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  *out++ = static_cast<char>(0xF80 >> more | code >> 6 * more);
  for (int i = more - 1; i >= 0; --i) *out++ = static_cast<char>(0x80 | (code >> 6 * i & 0x3F));
  return out;
}

}  // namespace lambda::internal
