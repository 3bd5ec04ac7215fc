// Looking at text, and moving it, many bytes at a time. Pure. FindStop and LoadWord may read past
// what was asked about, by at most seven bytes: callers own that memory.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace lambda::internal {

inline constexpr std::size_t kScanBytes = 8;

// The first position from `position` on of a byte below `limit`, or of the byte `stop`. There is
// one: the caller has put it there.
inline std::size_t FindStop(const char* text, std::size_t position, unsigned char limit,
                            unsigned char stop) {
  using Block [[gnu::vector_size(kScanBytes), gnu::aligned(1), gnu::may_alias]] = unsigned char;
  for (;; position += kScanBytes) {
    const Block block = *reinterpret_cast<const Block*>(text + position);
    const auto stops = std::bit_cast<std::uint64_t>((block < limit) | (block == stop));
    if (stops != 0) return position + static_cast<unsigned>(std::countr_zero(stops)) / 8;
  }
}

// The eight bytes at `text`, the first one lowest.
inline std::uint64_t LoadWord(const char* text) {
  using Word [[gnu::aligned(1), gnu::may_alias]] = std::uint64_t;
  return *reinterpret_cast<const Word*>(text);
}

// Copies `size` bytes to a lower address, or to the same; the two may overlap. Loading a block
// before it is stored is enough for that, so that there is no call of memmove, which looks first.
inline void MoveDown(char* to, const char* from, std::size_t size) {
  using Block [[gnu::vector_size(16), gnu::aligned(1), gnu::may_alias]] = unsigned char;
  for (; size >= sizeof(Block); size -= sizeof(Block)) {
    *reinterpret_cast<Block*>(to) = *reinterpret_cast<const Block*>(from);
    to += sizeof(Block);
    from += sizeof(Block);
  }
  while (size-- != 0) *to++ = *from++;
}

}  // namespace lambda::internal
