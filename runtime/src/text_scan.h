// Looking at text, and moving it, many bytes at a time. Pure. The searches and LoadWord may read
// past what was asked about, by less than kScanBytes: callers own that memory.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace lambda::internal {

inline constexpr std::size_t kScanBytes = 16;
inline constexpr std::size_t kWordBytes = 8;

using Block [[gnu::vector_size(kScanBytes)]] = unsigned char;
using BlockInMemory [[gnu::vector_size(kScanBytes), gnu::aligned(1), gnu::may_alias]] =
    unsigned char;

inline Block LoadBlock(const char* text) { return *reinterpret_cast<const BlockInMemory*>(text); }

// Four bits for each byte of a comparison's result, the first byte's lowest.
template <class Result>
std::uint64_t Nibbles(Result result) {
  using Pairs [[gnu::vector_size(kScanBytes)]] = std::uint16_t;
  using Bytes [[gnu::vector_size(kScanBytes / 2)]] = std::uint8_t;
  // Of each pair of bytes, the middle eight bits.
  const auto pairs = std::bit_cast<Pairs>(result) >> 4;
  return std::bit_cast<std::uint64_t>(__builtin_convertvector(pairs, Bytes));
}

// The first byte from `text` on that is a blank, a control byte or a colon. There is one: the
// caller has put it there.
[[gnu::always_inline]] inline const char* FindNameEnd(const char* text) {
  for (;; text += kScanBytes) {
    const Block block = LoadBlock(text);
    const std::uint64_t found = Nibbles((block <= ' ') | (block == ':'));
    if (found != 0) return text + static_cast<unsigned>(std::countr_zero(found)) / 4;
  }
}

// The first control byte from `text` on. There is one: the caller has put it there.
inline const char* FindControl(const char* text) {
  for (;; text += kScanBytes) {
    const std::uint64_t found = Nibbles(LoadBlock(text) < ' ');
    if (found != 0) return text + static_cast<unsigned>(std::countr_zero(found)) / 4;
  }
}

// The eight bytes at `text`, the first one lowest.
inline std::uint64_t LoadWord(const char* text) {
  using Word [[gnu::aligned(1), gnu::may_alias]] = std::uint64_t;
  return *reinterpret_cast<const Word*>(text);
}

// Copies `size` bytes to a lower address; the two may overlap. Loading a block before it is stored
// is enough for that, so that there is no call of memmove, which looks first. To the same address:
// nothing is done.
[[gnu::noinline]] inline void MoveDown(char* to, const char* from, std::size_t size) {
  if (to == from) return;
  const char* const end = from + size;
  for (; static_cast<std::size_t>(end - from) >= kScanBytes; from += kScanBytes, to += kScanBytes) {
    *reinterpret_cast<BlockInMemory*>(to) = LoadBlock(from);
  }
  while (from != end) *to++ = *from++;
}

}  // namespace lambda::internal
