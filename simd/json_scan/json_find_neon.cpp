// The search for quotes, backslashes and control characters on Advanced SIMD.
//
// c ^ 2 is below 0x21 for control characters and '"' and for nothing else; c ^ '\' is 0 for '\'
// alone. So the least of four registers answers for 64 bytes, in two comparisons.
#include <arm_neon.h>

#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr std::size_t kPieceBytes = 16;

struct Differences {
  uint8x16_t special;    // Below 0x21 for a control character or a quote.
  uint8x16_t backslash;  // 0 for a backslash.
};

[[gnu::always_inline]] inline Differences Compare(const char* text) {
  const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const std::uint8_t*>(text));
  return {veorq_u8(bytes, vdupq_n_u8(2)), veorq_u8(bytes, vdupq_n_u8('\\'))};
}

[[gnu::always_inline]] inline Differences Least(Differences a, Differences b) {
  return {vminq_u8(a.special, b.special), vminq_u8(a.backslash, b.backslash)};
}

[[gnu::always_inline]] inline uint8x16_t Hits(Differences least) {
  return vorrq_u8(vcltq_u8(least.special, vdupq_n_u8(0x21)), vceqzq_u8(least.backslash));
}

[[gnu::always_inline]] inline bool IsHit(const char* block) {
  const Differences first = Least(Compare(block), Compare(block + kPieceBytes));
  const Differences second =
      Least(Compare(block + 2 * kPieceBytes), Compare(block + 3 * kPieceBytes));
  return vmaxvq_u32(vreinterpretq_u32_u8(Hits(Least(first, second)))) != 0;
}

// Four bits for each byte of the piece.
[[gnu::always_inline]] inline std::uint64_t HitBits(const char* piece) {
  const uint16x8_t hits = vreinterpretq_u16_u8(Hits(Compare(piece)));
  return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(hits, 4)), 0);
}

}  // namespace

std::size_t JsonFindEscapeNeon(const char* text, std::size_t n) {
  const char *at = text, *const end = text + n;
  const char* const blocks_end = text + n / kBlockBytes * kBlockBytes;
  while (at != blocks_end && !IsHit(at)) at += kBlockBytes;
  for (; end - at >= static_cast<std::ptrdiff_t>(kPieceBytes); at += kPieceBytes) {
    const std::uint64_t bits = HitBits(at);
    if (bits != 0) return static_cast<std::size_t>(at - text + __builtin_ctzll(bits) / 4);
  }
  const auto done = static_cast<std::size_t>(at - text);
  return done + JsonFindEscapeScalar(at, n - done);
}

JsonStringEnd JsonFindStringEndNeon(const char* text, std::size_t n) {
  return FindStringEnd(text, n, JsonFindEscapeNeon);
}

}  // namespace simd
