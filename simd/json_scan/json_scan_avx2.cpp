// JSON scanning on AVX2, so that tests on x86-64 exercise blocks and carries at native speed: the
// masks are made 32 bytes at a time, all else is plain.
#include <immintrin.h>

#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr std::size_t kPieceBytes = 32;

struct Masks {
  std::uint64_t quotes, backslashes, controls, white, operators;
};

__m256i Load(const char* text) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text));
}

__m256i Equal(__m256i bytes, char c) { return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c)); }

__m256i IsControl(__m256i bytes) {
  return _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
}

__m256i Or(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }

std::uint64_t ToBits(__m256i mask) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(mask));
}

Masks PieceMasks(const char* text) {
  const __m256i bytes = Load(text), folded = Or(bytes, _mm256_set1_epi8(0x20));
  return {
      .quotes = ToBits(Equal(bytes, '"')),
      .backslashes = ToBits(Equal(bytes, '\\')),
      .controls = ToBits(IsControl(bytes)),
      .white = ToBits(Or(Or(Equal(bytes, ' '), Equal(bytes, '\t')),
                         Or(Equal(bytes, '\n'), Equal(bytes, '\r')))),
      // Brackets without bit 5 are braces.
      .operators = ToBits(
          Or(Or(Equal(bytes, ':'), Equal(bytes, ',')), Or(Equal(folded, '{'), Equal(folded, '}')))),
  };
}

Masks BlockMasks(const char* text) {
  const Masks low = PieceMasks(text), high = PieceMasks(text + kPieceBytes);
  return {.quotes = low.quotes | high.quotes << 32,
          .backslashes = low.backslashes | high.backslashes << 32,
          .controls = low.controls | high.controls << 32,
          .white = low.white | high.white << 32,
          .operators = low.operators | high.operators << 32};
}

// Bits from each opening quote up to its closing one, without that, from block to block.
class Strings {
 public:
  Strings(bool escape, bool open) : escapes_(escape), open_(open ? ~std::uint64_t{0} : 0) {}

  // Takes the escaped ones out of `masks.quotes`.
  std::uint64_t Take(Masks& masks) {
    masks.quotes &= ~escapes_.Take(masks.backslashes);
    std::uint64_t inside = masks.quotes;
    for (unsigned shift = 1; shift < 64; shift *= 2) inside ^= inside << shift;
    inside ^= open_;
    open_ = (inside >> 63) != 0 ? ~std::uint64_t{0} : 0;
    return inside;
  }

  bool open() const { return open_ != 0; }
  bool pending_escape() const { return escapes_.pending(); }

 private:
  Escapes escapes_;
  std::uint64_t open_;
};

// The rest of a text, n < 64 bytes, with `padding` behind it.
struct PaddedBlock {
  PaddedBlock(const char* text, std::size_t n, char padding) {
    for (std::size_t i = 0; i < kBlockBytes; ++i) bytes[i] = i < n ? text[i] : padding;
  }
  char bytes[kBlockBytes];
};

std::uint32_t* IndexBlock(JsonIndexState& state, const char* text, std::uint32_t* positions) {
  Masks masks = BlockMasks(text);
  Strings strings(state.escape, state.in_string);
  const std::uint64_t inside = strings.Take(masks);
  const std::uint64_t scalars = ~(masks.operators | masks.white | masks.quotes);
  const std::uint64_t follows = scalars << 1 | std::uint64_t{state.scalar};
  std::uint64_t starts =
      (masks.operators | (~(masks.operators | masks.white) & ~follows)) & ~(inside ^ masks.quotes);
  for (; starts != 0; starts &= starts - 1) {
    *positions++ = state.offset + static_cast<std::uint32_t>(__builtin_ctzll(starts));
  }
  state = {.offset = state.offset + static_cast<std::uint32_t>(kBlockBytes),
           .in_string = strings.open(),
           .escape = strings.pending_escape(),
           .scalar = (scalars >> 63) != 0,
           .control = state.control || (inside & masks.controls) != 0};
  return positions;
}

// The first `n` bytes of a block without white space outside strings. All is loaded before any of
// it is stored where nothing goes: output may be text.
char* MinifyBlock(Strings& strings, const char* text, std::size_t n, char* output) {
  Masks masks = BlockMasks(text);
  std::uint64_t kept = strings.Take(masks) | ~masks.white;
  if (n < kBlockBytes) kept &= (std::uint64_t{1} << n) - 1;
  if (kept == ~std::uint64_t{0}) {
    const __m256i low = Load(text), high = Load(text + kPieceBytes);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(output), low);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(output + kPieceBytes), high);
    return output + kBlockBytes;
  }
  for (; kept != 0; kept &= kept - 1) *output++ = text[__builtin_ctzll(kept)];
  return output;
}

// In a text that is valid up to `at` as far as it goes: the start of the sequence that reaches
// beyond `at`, or may, else `at`.
std::size_t SequenceStart(const char* text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < 3) {
    const auto byte = static_cast<unsigned char>(text[--start]);
    if (byte >= 0xC0) return start;
    if (byte < 0x80) return at;
  }
  return at;
}

}  // namespace

std::size_t JsonFindEscapeAvx2(const char* text, std::size_t n) {
  std::size_t at = 0;
  for (; n - at >= kPieceBytes; at += kPieceBytes) {
    const __m256i bytes = Load(text + at);
    const std::uint64_t hits =
        ToBits(Or(IsControl(bytes), Or(Equal(bytes, '"'), Equal(bytes, '\\'))));
    if (hits != 0) return at + static_cast<std::size_t>(__builtin_ctzll(hits));
  }
  return at + JsonFindEscapeScalar(text + at, n - at);
}

JsonStringEnd JsonFindStringEndAvx2(const char* text, std::size_t n) {
  return FindStringEnd(text, n, JsonFindEscapeAvx2);
}

std::size_t JsonIndexAvx2(JsonIndexState& state, const char* text, std::size_t n,
                          std::uint32_t* positions) {
  std::uint32_t* end = positions;
  for (; n >= kBlockBytes; text += kBlockBytes, n -= kBlockBytes) {
    end = IndexBlock(state, text, end);
  }
  if (n != 0) {
    end = IndexBlock(state, PaddedBlock(text, n, ' ').bytes, end);
    state.offset -= static_cast<std::uint32_t>(kBlockBytes - n);
  }
  return static_cast<std::size_t>(end - positions);
}

// ASCII is skipped, pieces with anything else go through the scalar path up to the start of their
// last sequence.
std::size_t JsonFindInvalidUtf8Avx2(const char* text, std::size_t n) {
  std::size_t at = 0;
  while (n - at >= kPieceBytes) {
    std::size_t end = at + kPieceBytes;
    if (_mm256_movemask_epi8(Load(text + at)) != 0) {
      end = SequenceStart(text, end);
      const std::size_t valid = JsonFindInvalidUtf8Scalar(text + at, end - at);
      if (valid != end - at) return at + valid;
    }
    at = end;
  }
  return at + JsonFindInvalidUtf8Scalar(text + at, n - at);
}

JsonMinified JsonMinifyAvx2(const char* text, std::size_t n, char* output) {
  Strings strings(false, false);
  char* end = output;
  for (; n >= kBlockBytes; text += kBlockBytes, n -= kBlockBytes) {
    end = MinifyBlock(strings, text, kBlockBytes, end);
  }
  if (n != 0) end = MinifyBlock(strings, PaddedBlock(text, n, ' ').bytes, n, end);
  return {static_cast<std::size_t>(end - output), strings.open()};
}

}  // namespace simd
