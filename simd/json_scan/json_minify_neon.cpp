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
constexpr Table kWhiteSpace = [] {
  Table table = {};
  for (const std::uint8_t c : {' ', '\t', '\n', '\r'}) table.entries[c] = 0xFF;
  return table;
}();

constexpr std::size_t kPieceBytes = 16;

class Keeper {
 public:
  // The bytes of the block that stay.
  [[gnu::always_inline]] std::uint64_t Kept(const char* text) {
    const uint8x16x4_t block = vld4q_u8(reinterpret_cast<const std::uint8_t*>(text));
    const std::uint64_t white = ToBits(Merge(LookUp(kWhiteSpace.entries, block)));
    const uint8x16_t quoting = MergedQuotesAndBackslashes(block);
    const uint8x16_t even = vuzp1q_u8(quoting, quoting), odd = vuzp2q_u8(quoting, quoting);
    uint64x2_t quotes = vreinterpretq_u64_u8(vsriq_n_u8(odd, even, 4));
    const std::uint64_t backslashes =
        vgetq_lane_u64(vreinterpretq_u64_u8(vsliq_n_u8(even, odd, 4)), 0);
    if (escapes_.AnyIn(backslashes)) [[unlikely]] {
      quotes = vbicq_u64(quotes, vdupq_n_u64(escapes_.Take(backslashes)));
    }
    return strings_.Take(quotes) | ~white;
  }

  bool in_string() const { return strings_.open(); }

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

// Copies each run in pieces of 16 bytes: reads and writes up to 15 bytes more than the block has.
[[gnu::always_inline]] inline char* CopyRuns(std::uint64_t kept, const char* text, char* output) {
  asm("rbit %0, %0" : "+r"(kept));
  while (kept != 0) {
    const int gap = __builtin_clzll(kept);
    kept <<= gap;
    text += gap;
    const int length = __builtin_clzll(~kept);
    for (int done = 0; done < length; done += kPieceBytes) {
      vst1q_u8(reinterpret_cast<std::uint8_t*>(output) + done,
               vld1q_u8(reinterpret_cast<const std::uint8_t*>(text) + done));
    }
    kept <<= length;
    text += length;
    output += length;
  }
  return output;
}

char* CopyBytes(std::uint64_t kept, const char* text, char* output) {
  for (; kept != 0; kept &= kept - 1) *output++ = text[__builtin_ctzll(kept)];
  return output;
}

}  // namespace

JsonMinified JsonMinifyNeon(const char* text, std::size_t n, char* output) {
  Keeper keeper;
  PaddedBlock padded;
  char* end = output;
  const bool in_place = text == output;
  for (auto left = static_cast<std::ptrdiff_t>(n); left > 0; left -= kBlockBytes) {
    std::uint64_t within = ~std::uint64_t{0};
    if (left < static_cast<std::ptrdiff_t>(kBlockBytes)) {
      text = padded.Fill(text, n % kBlockBytes);
      within >>= kBlockBytes - n % kBlockBytes;
    }
    const std::uint64_t kept = keeper.Kept(text) & within;
    if (kept == ~std::uint64_t{0}) {
      CopyBlock(text, end);
      end += kBlockBytes;
    } else if (left >= static_cast<std::ptrdiff_t>(kBlockBytes + kPieceBytes) &&
               (!in_place || text - end >= static_cast<std::ptrdiff_t>(kPieceBytes))) {
      end = CopyRuns(kept, text, end);
    } else {
      end = CopyBytes(kept, text, end);
    }
    text += kBlockBytes;
  }
  return {static_cast<std::size_t>(end - output), keeper.in_string()};
}

}  // namespace simd
