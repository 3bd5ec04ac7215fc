#include "lambda/json_string.h"

#include <cstddef>

#include "json_character.h"

namespace lambda::json {
namespace {

using internal::Character;
using internal::ReadCharacter;

constexpr unsigned kReplacement = 0xFFFD;
constexpr unsigned kPairCount = 0x100000;
constexpr std::ptrdiff_t kMaxUtf8Bytes = 4;

// The same with both halves of a pair, or with U+FFFD for one that stands alone.
Character ReadWhole(const char* at, const char* end) {
  const Character first = ReadCharacter(at, end);
  if (first.code >> internal::kSurrogateBits != internal::kSurrogates) return first;
  const Character next = ReadCharacter(first.end, end);
  const unsigned second = next.code - internal::kSecondHalf;
  if (first.code >= internal::kSecondHalf || second >> internal::kHalfBits != 0) {
    return {first.end, kReplacement};
  }
  const unsigned halves = (first.code - internal::kFirstHalf) << internal::kHalfBits | second;
  return {next.end, internal::kPairs + halves};
}

// The character at `at` in UTF-8, control codes and the backslash included.
Character ReadUtf8(const char* at, const char* end) {
  const auto byte = static_cast<unsigned char>(*at);
  return byte < 0x80 ? Character{at + 1, byte} : ReadCharacter(at, end);
}

// The end of the escape at `at` if it is that character; nullptr if it is not.
const char* SkipSame(const char* at, const char* end, unsigned code) {
  const unsigned halves = code - internal::kPairs;
  if (halves < kPairCount) {
    const Character first = ReadCharacter(at, end);
    if (first.code != internal::kFirstHalf + (halves >> internal::kHalfBits)) return nullptr;
    at = first.end;
    code = internal::kSecondHalf + halves % (1 << internal::kHalfBits);
  }
  const Character character = ReadCharacter(at, end);
  return character.code == code && code != internal::kNoCharacter ? character.end : nullptr;
}

}  // namespace

bool String::operator==(std::string_view utf8) const {
  const char* at = written_.data();
  const char* const end = at + written_.size();
  const char* other = utf8.data();
  const char* const other_end = other + utf8.size();
  while (at != end && other != other_end) {
    if (*at == '\\') {
      const Character expected = ReadUtf8(other, other_end);
      at = SkipSame(at, end, expected.code);
      if (at == nullptr) return false;
      other = expected.end;
    } else if (*at++ != *other++) {
      return false;
    }
  }
  return at == end && other == other_end;
}

bool String::Is(const char* ascii) const {
  const char* at = written_.data();
  const char* const end = at + written_.size();
  for (; *ascii != '\0'; ++ascii) {
    const Character character = ReadCharacter(at, end);
    if (character.code != static_cast<unsigned char>(*ascii)) return false;
    at = character.end;
  }
  return at == end;
}

bool String::HasEscapes() const {
  for (const char c : written_) {
    if (c == '\\') return true;
  }
  return false;
}

std::string_view String::Copy(std::span<char> buffer) const {
  const char* at = written_.data();
  const char* const end = at + written_.size();
  char* out = buffer.data();
  char* const out_end = out + buffer.size();
  while (at != end) {
    char character[kMaxUtf8Bytes] = {*at};
    const char* character_end = character + 1;
    if (*at == '\\') {
      const Character whole = ReadWhole(at, end);
      character_end = internal::PutUtf8(character, whole.code);
      at = whole.end;
    } else {
      ++at;
    }
    if (character_end - character > out_end - out) return {};
    for (const char* byte = character; byte != character_end; ++byte) *out++ = *byte;
  }
  return {buffer.data(), out};
}

}  // namespace lambda::json
