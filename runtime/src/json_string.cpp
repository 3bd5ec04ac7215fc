#include "lambda/json_string.h"

#include <cstddef>

#include "json_character.h"

namespace lambda::json {
namespace {

using internal::ReadCharacter;

constexpr unsigned kReplacement = 0xFFFD;
constexpr std::ptrdiff_t kMaxUtf8Bytes = 4;

// The same with both halves of a pair, or with U+FFFD for one that stands alone.
unsigned ReadWhole(const char*& at, const char* end) {
  const unsigned code = ReadCharacter(at, end);
  if (code >> internal::kSurrogateBits != internal::kSurrogates) return code;
  const char* next = at;
  const unsigned second = ReadCharacter(next, end) - internal::kSecondHalf;
  if (code >= internal::kSecondHalf || second >> internal::kHalfBits != 0) return kReplacement;
  at = next;
  return internal::kPairs + ((code - internal::kFirstHalf) << internal::kHalfBits | second);
}

// Whether the escape at `at` is the character at `other`, in UTF-8. Moves both.
bool SameCharacter(const char*& at, const char* end, const char*& other, const char* other_end) {
  unsigned expected = static_cast<unsigned char>(*other);
  if (expected < 0x80) {
    ++other;
  } else {
    expected = ReadCharacter(other, other_end);
  }
  const unsigned halves = expected - internal::kPairs;
  if (halves <= 0xFFFFF) {
    const unsigned first = internal::kFirstHalf + (halves >> internal::kHalfBits);
    if (ReadCharacter(at, end) != first) return false;
    expected = internal::kSecondHalf + halves % (1 << internal::kHalfBits);
  }
  return ReadCharacter(at, end) == expected && expected != internal::kNoCharacter;
}

}  // namespace

bool String::operator==(std::string_view utf8) const {
  const char* at = written_.data();
  const char* const end = at + written_.size();
  const char* other = utf8.data();
  const char* const other_end = other + utf8.size();
  while (at != end && other != other_end) {
    if (*at == '\\') {
      if (!SameCharacter(at, end, other, other_end)) return false;
    } else if (*at++ != *other++) {
      return false;
    }
  }
  return at == end && other == other_end;
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
      character_end = internal::PutUtf8(character, ReadWhole(at, end));
    } else {
      ++at;
    }
    if (character_end - character > out_end - out) return {};
    for (const char* byte = character; byte != character_end; ++byte) *out++ = *byte;
  }
  return {buffer.data(), out};
}

}  // namespace lambda::json
