// Minify on Advanced SIMD: what white space leaves of a block of 64 bytes is copied in runs.
//
// JSON for people has few and long runs (indentation, then a key or a value), JSON for machines has
// none; a table of 256 shuffles for eight bytes each, as simdjson has it, is 2 KB and takes the
// same time for both.
#include "json_block_neon.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

struct Table {
  alignas(16) std::uint8_t entries[64];
};
// Quotes in the high halves, white space in the low ones.
constexpr Table kBelow64 = [] {
  Table table = {};
  table.entries['"'] = 0xF0;
  for (const std::uint8_t c : {' ', '\t', '\n', '\r'}) table.entries[c] = 0x0F;
  return table;
}();

class Keeper {
 public:
  // The bytes of the block that stay.
  [[gnu::always_inline]] std::uint64_t Kept(const char* text) {
    const uint8x16x4_t block = vld4q_u8(reinterpret_cast<const std::uint8_t*>(text));
    const uint8x16_t classes = Merge(LookUp(kBelow64.entries, block));
    const uint8x16_t others =
        Merge(ForEach(block, [](uint8x16_t bytes) { return vceqq_u8(bytes, vdupq_n_u8('\\')); }));
    const uint8x16_t even = vuzp1q_u8(others, classes), odd = vuzp2q_u8(others, classes);
    uint64x2_t quotes_lane1 = vreinterpretq_u64_u8(vsriq_n_u8(odd, even, 4));
    const uint64x2_t low = vreinterpretq_u64_u8(vsliq_n_u8(even, odd, 4));
    const std::uint64_t backslashes = vgetq_lane_u64(low, 0);
    if (escapes_.AnyIn(backslashes)) [[unlikely]] {
      quotes_lane1 = vbicq_u64(quotes_lane1, vdupq_n_u64(escapes_.Take(backslashes)));
    }
    return strings_.Take(quotes_lane1) | ~vgetq_lane_u64(low, 1);
  }

  // For the scalar path.
  JsonIndexState State() const {
    return {.in_string = strings_.open(), .escape = escapes_.pending()};
  }

 private:
  Escapes escapes_{false};
  Strings strings_{false};
};

// The whole block is loaded before any of it is stored: output may be text.
[[gnu::always_inline]] inline void CopyBlock(const char* text, char* output) {
  const auto* const from = reinterpret_cast<const std::uint8_t*>(text);
  auto* const to = reinterpret_cast<std::uint8_t*>(output);
  const uint8x16_t v0 = vld1q_u8(from), v1 = vld1q_u8(from + 16);
  const uint8x16_t v2 = vld1q_u8(from + 32), v3 = vld1q_u8(from + 48);
  vst1q_u8(to, v0);
  vst1q_u8(to + 16, v1);
  vst1q_u8(to + 32, v2);
  vst1q_u8(to + 48, v3);
}

// For each mask of eight bytes the numbers of those that stay. Made when a text turns out to need
// it: 768 instructions once instead of 2 KB in the program. The shuffle of a mask is that of its
// upper seven bits, one further on, behind byte 0 if it stays.
[[gnu::always_inline]] inline void MakeShuffles(std::uint64_t* of_mask) {
  of_mask[0] = 0;
  for (std::size_t upper = 0; upper < 128; ++upper) {
    const std::uint64_t shuffle = of_mask[upper] + 0x0101'0101'0101'0101;
    of_mask[2 * upper] = shuffle;
    of_mask[2 * upper + 1] = shuffle << 8;
  }
}

// Not vtbl1_u8, for which g++ moves the bytes to another register, lest there be anything behind.
[[gnu::always_inline]] inline uint8x8_t Shuffle(uint8x8_t bytes, uint8x8_t shuffle) {
  uint8x8_t shuffled;
  asm("tbl %0.8b, {%1.16b}, %2.8b" : "=w"(shuffled) : "w"(bytes), "w"(shuffle));
  return shuffled;
}

// Eight bytes at a time. What is stored never reaches beyond the eight that were loaded: output may
// be text.
[[gnu::always_inline]] inline char* Compress(const std::uint64_t* shuffles, std::uint64_t kept,
                                             const char* text, char* output) {
  const uint8x8_t counts = vcnt_u8(vcreate_u8(kept));
  // Byte k: how many stay of the first k + 1 eights.
  std::uint64_t ends = vget_lane_u64(vreinterpret_u64_u8(counts), 0) * 0x0101'0101'0101'0101;
  std::uint64_t offset = 0;
  const auto *from = reinterpret_cast<const std::uint8_t*>(text), *const from_end =
                                                                      from + kBlockBytes;
  auto* const to = reinterpret_cast<std::uint8_t*>(output);
#pragma GCC unroll 1
  do {
    const uint8x8x2_t bytes = vld1_u8_x2(from);
    from += sizeof bytes;
#pragma GCC unroll 2
    for (const uint8x8_t eight : bytes.val) {
      vst1_u8(to + offset, Shuffle(eight, vcreate_u8(shuffles[kept & 0xFF])));
      offset = ends & 0xFF;
      kept >>= 8;
      ends >>= 8;
    }
  } while (from != from_end);
  return output + offset;
}

}  // namespace

JsonMinified JsonMinifyNeon(const char* text, std::size_t n, char* output) {
  std::uint64_t shuffles[256];
  bool has_shuffles = false;
  Keeper keeper;
  char* end = output;
  const char *const text_end = text + n, *const blocks_end = text_end - n % kBlockBytes;
  for (; text != blocks_end; text += kBlockBytes) {
    const std::uint64_t kept = keeper.Kept(text);
    if (kept == ~std::uint64_t{0}) {
      CopyBlock(text, end);
      end += kBlockBytes;
      continue;
    }
    if (!has_shuffles) [[unlikely]] {
      MakeShuffles(shuffles);
      has_shuffles = true;
    }
    end = Compress(shuffles, kept, text, end);
  }
  JsonIndexState state = keeper.State();
  end = MinifyRest(state, text, text_end, end);
  return {static_cast<std::size_t>(end - output), state.in_string};
}

}  // namespace simd
