// The characters of JSON strings, one at a time: escapes (RFC 8259) and UTF-8 (RFC 3629). Pure.
#pragma once

#include <bit>
#include <cstdint>

namespace lambda::internal {

inline constexpr unsigned kNoCharacter = ~0U;
inline constexpr unsigned kSurrogateBits = 11, kSurrogates = 0xD800 >> kSurrogateBits;

// Of a pair of surrogates: each half has this many bits of code - kPairs.
inline constexpr unsigned kHalfBits = 10, kPairs = 0x10000;
inline constexpr unsigned kFirstHalf = 0xD800, kSecondHalf = 0xDC00;

struct Character {
  const char* end;  // Where the next one begins; somewhere in this one if it is none.
  unsigned code;    // A surrogate if it is an escaped half of a pair.
};

// The character or the escape at `at`; kNoCharacter if it is not allowed there or incomplete.
Character ReadCharacter(const char* at, const char* end);

// Passes over ASCII that stands for itself, as long as eight bytes can be read.
inline const char* SkipPlain(const char* at, const char* end) {
  using Block [[gnu::vector_size(8), gnu::aligned(1), gnu::may_alias]] = signed char;
  for (; end - at >= 8; at += 8) {
    const Block block = *reinterpret_cast<const Block*>(at);
    // Bytes of UTF-8 are negative.
    const auto others =
        std::bit_cast<std::uint64_t>((block < ' ') | (block == '"') | (block == '\\'));
    if (others != 0) return at + std::countr_zero(others) / 8;
  }
  return at;
}

// Writes UTF-8 and returns where it ends.
char* PutUtf8(char* out, unsigned code);

}  // namespace lambda::internal
