// The structural index on Advanced SIMD, a block of 64 bytes at a time.
#include "json_block_neon.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

// What a byte is outside strings, a half of the entry each; operators are both.
constexpr std::uint8_t kOperator = 0xFF, kQuote = 0xF0, kWhiteSpace = 0x0F;

struct Table {
  alignas(16) std::uint8_t entries[64];
};
constexpr Table kBelow64 = [] {
  Table table = {};
  table.entries['"'] = kQuote;
  for (const std::uint8_t c : {' ', '\t', '\n', '\r'}) table.entries[c] = kWhiteSpace;
  for (const std::uint8_t c : {':', ','}) table.entries[c] = kOperator;
  return table;
}();

// Operators and quotes in the high halves, operators and white space in the low ones. Brackets
// differ in bits 1, 2 and 5: without bit 5 (orr) and less 0x70 (eor) they are the only bytes at 11
// and 13. A second table of 64 entries would save the orr, and take 3 cycles more per 16 bytes in
// the model.
[[gnu::always_inline]] inline uint8x16_t MergedClasses(uint8x16x4_t block) {
  const FourMasks low = LookUp(kBelow64.entries, block);
  const uint8x16_t brackets = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, kOperator, 0, kOperator, 0, 0};
  const auto with_brackets = [&](uint8x16_t entries, uint8x16_t bytes) {
    const uint8x16_t folded = vorrq_u8(bytes, vdupq_n_u8(0x20));
    return vqtbx1q_u8(entries, brackets, veorq_u8(folded, vdupq_n_u8(0x70)));
  };
  return Merge({with_brackets(low.v0, block.val[0]), with_brackets(low.v1, block.val[1]),
                with_brackets(low.v2, block.val[2]), with_brackets(low.v3, block.val[3])});
}

// In the high and in the low halves.
[[gnu::always_inline]] inline uint8x16_t MergedBackslashesAndControls(uint8x16x4_t block) {
  return Merge(ForEach(block, [](uint8x16_t bytes) {
    const uint8x16_t backslashes = vceqq_u8(bytes, vdupq_n_u8('\\'));
    return vbslq_u8(vdupq_n_u8(0xF0), backslashes, vcltq_u8(bytes, vdupq_n_u8(0x20)));
  }));
}

class Indexer {
 public:
  explicit Indexer(const JsonIndexState& state)
      : escapes_(state.escape),
        strings_(state.in_string),
        separators_(state.scalar ? 0 : ~std::uint64_t{0}),
        control_(state.control) {}

  // The bytes of the block that have a place in the index.
  [[gnu::always_inline]] std::uint64_t Starts(const char* text) {
    const uint8x16x4_t block = vld4q_u8(reinterpret_cast<const std::uint8_t*>(text));
    const uint8x16_t classes = MergedClasses(block), others = MergedBackslashesAndControls(block);
    const uint8x16_t even = vuzp1q_u8(others, classes), odd = vuzp2q_u8(others, classes);
    const uint64x2_t high = vreinterpretq_u64_u8(vsriq_n_u8(odd, even, 4));
    const uint64x2_t low = vreinterpretq_u64_u8(vsliq_n_u8(even, odd, 4));
    uint64x2_t quotes_lane1 = vbicq_u64(high, low);
    const std::uint64_t backslashes = vgetq_lane_u64(high, 0);
    if (escapes_.AnyIn(backslashes)) [[unlikely]] {
      quotes_lane1 = vbicq_u64(quotes_lane1, vdupq_n_u64(escapes_.Take(backslashes)));
    }
    const std::uint64_t quotes = vgetq_lane_u64(quotes_lane1, 1);
    const std::uint64_t inside = strings_.Take(quotes_lane1);
    control_ |= inside & vgetq_lane_u64(low, 0);
    const std::uint64_t separators = vgetq_lane_u64(low, 1) | quotes;
    const std::uint64_t after_separator = (separators << 1) | (separators_ >> 63);
    separators_ = separators;
    const std::uint64_t operators = vgetq_lane_u64(vandq_u64(high, low), 1);
    const std::uint64_t first = (quotes | ~separators) & after_separator;
    return (operators | first) & ~(inside ^ quotes);
  }

  void Save(JsonIndexState& state) const {
    state.in_string = strings_.open();
    state.escape = escapes_.pending();
    state.scalar = (separators_ >> 63) == 0;
    state.control = control_ != 0;
  }

 private:
  Escapes escapes_;
  Strings strings_;
  std::uint64_t separators_;  // Of the block before.
  std::uint64_t control_;
};

// Six instructions a position, and nothing is written that is not one. Two, four or eight at a time
// without a branch between them take 0.25, 0.20 and 0.32 instructions a byte more: what is written
// in vain, and the count.
[[gnu::always_inline]] inline std::uint32_t* Write(std::uint64_t starts, std::uint32_t offset,
                                                   std::uint32_t* positions) {
  constexpr std::uint64_t kTop = std::uint64_t{1} << 63;
  asm("rbit %0, %0" : "+r"(starts));
  while (starts != 0) {
    const int i = __builtin_clzll(starts);
    *positions++ = offset + static_cast<std::uint32_t>(i);
    starts ^= kTop >> i;
    asm("" : "+r"(starts));  // Or g++ tests starts before the step, with two instructions more.
  }
  return positions;
}

}  // namespace

std::size_t JsonIndexNeon(JsonIndexState& state, const char* text, std::size_t n,
                          std::uint32_t* positions) {
  Indexer indexer(state);
  std::uint32_t* end = positions;
  std::uint32_t offset = state.offset;
  const char* const blocks_end = text + n / kBlockBytes * kBlockBytes;
  for (; text != blocks_end; text += kBlockBytes, offset += kBlockBytes) {
    end = Write(indexer.Starts(text), offset, end);
  }
  indexer.Save(state);
  state.offset = offset;
  return static_cast<std::size_t>(end - positions) +
         JsonIndexScalar(state, text, n % kBlockBytes, end);
}

}  // namespace simd
