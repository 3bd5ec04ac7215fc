// The strings of JsonReader: escapes and surrogates (RFC 8259), UTF-8 (RFC 3629).
#include <bit>

#include "json_reader.h"

namespace bootstrap {
namespace {

constexpr unsigned kNoCharacter = ~0U;
constexpr unsigned kMaxCodePoint = 0x10FFFF;
constexpr unsigned kSurrogates = 0xD800 >> 11;
constexpr unsigned kHighSurrogates = 0xD800 >> 10, kLowSurrogates = 0xDC00 >> 10;

}  // namespace

PackedText JsonReader::ReadString() {
  PackedText text = kEmptyText;
  bool half = false;  // The last character was the first half of a pair.
  Expect('"');
  while (ok() && !Accept('"')) {
    const char* const start = at_;
    const unsigned code = ReadCharacter();
    if (code == kNoCharacter || half != (code >> 10 == kLowSurrogates)) {
      at_ = start;
      Fail();
    }
    half = code >> 10 == kHighSurrogates;
    text = Append(text, code);
  }
  if (half) Fail();
  return text;
}

unsigned JsonReader::ReadCharacter() {
  const unsigned code = Next();
  if (code < 0x20) return kNoCharacter;
  if (code > 0x7F) return ReadUtf8(code);
  return code == '\\' ? ReadEscape() : code;
}

unsigned JsonReader::ReadUtf8(unsigned lead) {
  constexpr unsigned char kOverlongBits[] = {7, 11, 16};  // For 2, 3 and 4 bytes.
  const unsigned length = static_cast<unsigned>(std::countl_one(static_cast<unsigned char>(lead)));
  if (length - 2 > 2) return kNoCharacter;
  unsigned code = lead & (0x7FU >> length);
  for (unsigned i = 1; i < length; ++i) {
    const unsigned next = Next();
    if (next >> 6 != 2) return kNoCharacter;
    code = code << 6 | (next & 0x3F);
  }
  const bool valid = code >> kOverlongBits[length - 2] != 0 && code <= kMaxCodePoint;
  return valid && code >> 11 != kSurrogates ? code : kNoCharacter;
}

unsigned JsonReader::ReadEscape() {
  constexpr char kLetters[] = "\"\\/bfnrt", kMeanings[] = "\"\\/\b\f\n\r\t";
  const unsigned letter = Next();
  if (letter == 'u') return ReadFourHexDigits();
  for (int i = 0; kLetters[i] != '\0'; ++i) {
    if (letter == static_cast<unsigned char>(kLetters[i])) return kMeanings[i];
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
