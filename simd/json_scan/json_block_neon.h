// A block of 64 bytes as bits: bit i of a mask speaks of byte i. Shared by the NEON files of JSON
// scanning; what is inline has internal linkage.
//
// ld4 deals the bytes out to four registers. Two masks of each are merged into halves of bytes, and
// the halves of the four registers are put into one another without a shift:
//
//   register   v0         v1         v2          v3
//   bytes      0 4 8 …    1 5 9 …    2 6 10 …    3 7 11 …
//   kept bits  4 and 0    5 and 1    6 and 2     7 and 3
//
// so that byte k of the result tells of bytes 4k … 4k+3: of the first mask in its high half, of the
// second in its low half. The common way (plain loads, then and, addp) takes 16 instructions for
// two masks where this takes 10, and the index 0.43 a byte more, also more cycles in the model,
// which charges ld4 four.
#pragma once

#include <arm_neon.h>

#include <cstddef>
#include <cstdint>

#include "json_bits.h"

namespace simd {

namespace {

// Masks of bytes (0 or 0xFF), or bytes of two halves, in the order of ld4.
struct FourMasks {
  uint8x16_t v0, v1, v2, v3;
};

template <class Function>
[[gnu::always_inline]] inline FourMasks ForEach(uint8x16x4_t block, Function function) {
  return {function(block.val[0]), function(block.val[1]), function(block.val[2]),
          function(block.val[3])};
}

[[gnu::always_inline]] inline uint8x16_t Merge(FourMasks masks) {
  uint8x16_t merged = masks.v3;
  merged = vbslq_u8(vdupq_n_u8(0x44), masks.v2, merged);
  merged = vbslq_u8(vdupq_n_u8(0x22), masks.v1, merged);
  return vbslq_u8(vdupq_n_u8(0x11), masks.v0, merged);
}

// Entries of a table of 64 bytes; 0 for bytes from 64 up. Not vqtbl4q_u8, for which g++ 12 copies
// the table through memory before each use.
[[gnu::always_inline]] inline FourMasks LookUp(const std::uint8_t* table, uint8x16x4_t block) {
  register uint8x16_t row0 asm("v16") = vld1q_u8(table);
  register uint8x16_t row1 asm("v17") = vld1q_u8(table + 16);
  register uint8x16_t row2 asm("v18") = vld1q_u8(table + 32);
  register uint8x16_t row3 asm("v19") = vld1q_u8(table + 48);
  FourMasks entries;
  asm("tbl %0.16b, {v16.16b - v19.16b}, %1.16b"
      : "=w"(entries.v0)
      : "w"(block.val[0]), "w"(row0), "w"(row1), "w"(row2), "w"(row3));
  asm("tbl %0.16b, {v16.16b - v19.16b}, %1.16b"
      : "=w"(entries.v1)
      : "w"(block.val[1]), "w"(row0), "w"(row1), "w"(row2), "w"(row3));
  asm("tbl %0.16b, {v16.16b - v19.16b}, %1.16b"
      : "=w"(entries.v2)
      : "w"(block.val[2]), "w"(row0), "w"(row1), "w"(row2), "w"(row3));
  asm("tbl %0.16b, {v16.16b - v19.16b}, %1.16b"
      : "=w"(entries.v3)
      : "w"(block.val[3]), "w"(row0), "w"(row1), "w"(row2), "w"(row3));
  return entries;
}

// Bits from each opening quote up to its closing one, without that, from block to block. Bit i of
// the carry-less product with all ones is the parity of bits 0 … i.
class Strings {
 public:
  explicit Strings(bool open) : open_(open ? ~std::uint64_t{0} : 0) {}

  // Quotes in lane 1.
  [[gnu::always_inline]] std::uint64_t Take(uint64x2_t quotes) {
    const poly64x2_t ones = vreinterpretq_p64_u8(vdupq_n_u8(0xFF));
    const poly128_t product = vmull_high_p64(vreinterpretq_p64_u64(quotes), ones);
    const std::uint64_t inside = vgetq_lane_u64(vreinterpretq_u64_p128(product), 0) ^ open_;
    open_ = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
    return inside;
  }

  bool open() const { return open_ != 0; }

 private:
  std::uint64_t open_;
};

}  // namespace
}  // namespace simd
