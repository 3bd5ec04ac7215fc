#include "json_character.h"

#include <bit>

namespace lambda::internal {
namespace {

constexpr unsigned kMaxCodePoint = 0x10FFFF;

// '\0' at the end.
unsigned char Peek(const char* at, const char* end) {
  return static_cast<unsigned char>(at != end ? *at : '\0');
}

Character ReadMultiByte(unsigned lead, const char* at, const char* end) {
  const int length = std::countl_one(static_cast<unsigned char>(lead));
  if (length < 2 || length > 4) return {at, kNoCharacter};
  unsigned code = lead & (0x7FU >> length);
  for (int i = 1; i < length; ++i, ++at) {
    const unsigned next = Peek(at, end);
    if (next >> 6 != 2) return {at, kNoCharacter};
    code = code << 6 | (next & 0x3F);
  }
  const int shorter_bits = length == 2 ? 7 : 5 * length - 4;  // Of a character of one byte less.
  const bool valid = code >> shorter_bits != 0 && code <= kMaxCodePoint;
  return {at, valid && code >> kSurrogateBits != kSurrogates ? code : kNoCharacter};
}

Character ReadFourHexDigits(const char* at, const char* end) {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i, ++at) {
    const unsigned c = Peek(at, end);
    const unsigned digit = c - '0', letter = (c | 0x20) - 'a';
    if (digit > 9 && letter > 5) return {at, kNoCharacter};
    code = code * 16 + (digit <= 9 ? digit : letter + 10);
  }
  return {at, code};
}

Character ReadEscape(const char* at, const char* end) {
  const unsigned letter = Peek(at, end);
  if (letter == 'u') return ReadFourHexDigits(at + 1, end);
  for (const char* pair = "\"\"\\\\//b\bf\fn\nr\rt\t"; *pair != '\0'; pair += 2) {
    if (letter == static_cast<unsigned char>(*pair)) {
      return {at + 1, static_cast<unsigned char>(pair[1])};
    }
  }
  return {at, kNoCharacter};
}

}  // namespace

Character ReadCharacter(const char* at, const char* end) {
  const unsigned code = Peek(at, end);
  if (code < 0x20) return {at, kNoCharacter};
  ++at;
  if (code > 0x7F) return ReadMultiByte(code, at, end);
  return code == '\\' ? ReadEscape(at, end) : Character{at, code};
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
