// The search for quotes, backslashes and control characters on Advanced SIMD.
//
// c ^ 2 is below 0x21 for control characters and '"' and for nothing else, so the least of four
// registers answers for 64 bytes in one comparison; '\' takes one for each register.
#include <arm_neon.h>

#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr std::size_t kPieceBytes = 16;

struct Sought {
  uint8x16_t two, backslash, most;
};

// In registers: g++ would make them anew for the second loop.
[[gnu::always_inline]] inline Sought Keep() {
  Sought sought = {vdupq_n_u8(2), vdupq_n_u8('\\'), vdupq_n_u8(0x21)};
  asm("" : "+w"(sought.two), "+w"(sought.backslash), "+w"(sought.most));
  return sought;
}

struct Piece {
  uint8x16_t special;    // Below 0x21 for a control character or a quote.
  uint8x16_t backslash;  // 0xFF for a backslash.
};

[[gnu::always_inline]] inline Piece Compare(const char* text, Sought sought) {
  const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const std::uint8_t*>(text));
  return {veorq_u8(bytes, sought.two), vceqq_u8(bytes, sought.backslash)};
}

[[gnu::always_inline]] inline Piece Join(Piece a, Piece b) {
  return {vminq_u8(a.special, b.special), vorrq_u8(a.backslash, b.backslash)};
}

[[gnu::always_inline]] inline uint8x16_t Hits(Piece piece, Sought sought) {
  return vorrq_u8(vcltq_u8(piece.special, sought.most), piece.backslash);
}

[[gnu::always_inline]] inline bool IsHit(const char* block, Sought sought) {
  const Piece first = Join(Compare(block, sought), Compare(block + kPieceBytes, sought));
  const Piece second =
      Join(Compare(block + 2 * kPieceBytes, sought), Compare(block + 3 * kPieceBytes, sought));
  return vmaxvq_u32(vreinterpretq_u32_u8(Hits(Join(first, second), sought))) != 0;
}

// Four bits for each byte of the piece.
[[gnu::always_inline]] inline std::uint64_t HitBits(const char* piece, Sought sought) {
  const uint16x8_t hits = vreinterpretq_u16_u8(Hits(Compare(piece, sought), sought));
  return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(hits, 4)), 0);
}

}  // namespace

std::size_t JsonFindEscapeNeon(const char* text, std::size_t n) {
  if (n < kPieceBytes) return JsonFindEscapeScalar(text, n);
  const Sought sought = Keep();
  const char* at = text;
  const char* const blocks_end = text + n / kBlockBytes * kBlockBytes;
  if (at != blocks_end) {
    do {
      if (IsHit(at, sought)) break;
      at += kBlockBytes;
    } while (at != blocks_end);
  }
  // The last piece overlaps the one before: nothing is sought there that was not found.
  const char* const last = text + n - kPieceBytes;
  while (true) {
    if (at > last) at = last;
    const std::uint64_t bits = HitBits(at, sought);
    if (bits != 0) return static_cast<std::size_t>(at - text + __builtin_ctzll(bits) / 4);
    if (at == last) return n;
    at += kPieceBytes;
  }
}

JsonStringEnd JsonFindStringEndNeon(const char* text, std::size_t n) {
  return FindStringEnd(text, n, JsonFindEscapeNeon);
}

}  // namespace simd
