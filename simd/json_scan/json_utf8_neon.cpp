// UTF-8 validation on Advanced SIMD. Blocks of ASCII are skipped; all others are tried by the
// lookup algorithm of Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte"
// (2021): what can be wrong with two neighbouring bytes is a set of eight faults, and the sets that
// the first byte's halves and the second byte's high half allow are intersected. A block that fails
// is searched by the scalar path.
#include <arm_neon.h>

#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr std::size_t kPieceBytes = 16;

// Faults of a first and a second byte.
constexpr std::uint8_t kTooShort = 1,  // A lead, then no continuation.
    kTooLong = 2,                      // ASCII, then a continuation.
    kOverlong3 = 4,                    // E0, then 80 … 9F.
    kTooLarge = 8,                     // F4, then 90 … BF; F5 … FF, then 90 … BF.
    kSurrogate = 16,                   // ED, then A0 … BF.
    kOverlong2 = 32,                   // C0 or C1, then a continuation.
    kOverlong4 = 64,                   // F0, then 80 … 8F; F5 … FF, then 80 … 8F, shares the bit.
    kTwoContinuations = 128;           // Right behind E0 … FF and before another; else a fault.

// Those which the first byte's low half does not decide.
constexpr std::uint8_t kAnyLow = kTooShort | kTooLong | kTwoContinuations;

[[gnu::always_inline]] inline uint8x16_t FaultsOfFirstHigh(uint8x16_t first) {
  const uint8x16_t faults = {kTooLong,
                             kTooLong,
                             kTooLong,
                             kTooLong,
                             kTooLong,
                             kTooLong,
                             kTooLong,
                             kTooLong,
                             kTwoContinuations,
                             kTwoContinuations,
                             kTwoContinuations,
                             kTwoContinuations,
                             kTooShort | kOverlong2,
                             kTooShort,
                             kTooShort | kOverlong3 | kSurrogate,
                             kTooShort | kTooLarge | kOverlong4};
  return vqtbl1q_u8(faults, vshrq_n_u8(first, 4));
}

[[gnu::always_inline]] inline uint8x16_t FaultsOfFirstLow(uint8x16_t first) {
  constexpr std::uint8_t kBeyond = kAnyLow | kTooLarge | kOverlong4;
  const uint8x16_t faults = {kAnyLow | kOverlong3 | kOverlong2 | kOverlong4,
                             kAnyLow | kOverlong2,
                             kAnyLow,
                             kAnyLow,
                             kAnyLow | kTooLarge,
                             kBeyond,
                             kBeyond,
                             kBeyond,
                             kBeyond,
                             kBeyond,
                             kBeyond,
                             kBeyond,
                             kBeyond,
                             kBeyond | kSurrogate,
                             kBeyond,
                             kBeyond};
  return vqtbl1q_u8(faults, vandq_u8(first, vdupq_n_u8(0x0F)));
}

[[gnu::always_inline]] inline uint8x16_t FaultsOfSecondHigh(uint8x16_t second) {
  constexpr std::uint8_t kContinuation = kTooLong | kOverlong2 | kTwoContinuations;
  const uint8x16_t faults = {kTooShort,
                             kTooShort,
                             kTooShort,
                             kTooShort,
                             kTooShort,
                             kTooShort,
                             kTooShort,
                             kTooShort,
                             kContinuation | kOverlong3 | kOverlong4,
                             kContinuation | kOverlong3 | kTooLarge,
                             kContinuation | kSurrogate | kTooLarge,
                             kContinuation | kSurrogate | kTooLarge,
                             kTooShort,
                             kTooShort,
                             kTooShort,
                             kTooShort};
  return vqtbl1q_u8(faults, vshrq_n_u8(second, 4));
}

// Not 0 where a sequence is bad, given the 16 bytes before.
[[gnu::always_inline]] inline uint8x16_t Faults(uint8x16_t before, uint8x16_t bytes) {
  const uint8x16_t first = vextq_u8(before, bytes, 15);
  const uint8x16_t faults = vandq_u8(vandq_u8(FaultsOfFirstHigh(first), FaultsOfFirstLow(first)),
                                     FaultsOfSecondHigh(bytes));
  // Bit 7 where the third byte of three or four, or the fourth of four, has to be.
  const uint8x16_t third = vqsubq_u8(vextq_u8(before, bytes, 14), vdupq_n_u8(0xE0 - 0x80));
  const uint8x16_t fourth = vqsubq_u8(vextq_u8(before, bytes, 13), vdupq_n_u8(0xF0 - 0x80));
  const uint8x16_t due = vandq_u8(vorrq_u8(third, fourth), vdupq_n_u8(kTwoContinuations));
  return veorq_u8(due, faults);
}

[[gnu::always_inline]] inline uint8x16_t Load(const char* text) {
  return vld1q_u8(reinterpret_cast<const std::uint8_t*>(text));
}

// Whether a block is good, given the 16 bytes before. One piece a turn: all four at once take a
// fifth fewer instructions and 250 bytes more.
[[gnu::always_inline]] inline bool IsGood(uint8x16_t before, const char* block) {
  uint8x16_t faults = vdupq_n_u8(0);
#pragma GCC unroll 1
  for (const char* const end = block + kBlockBytes; block != end; block += kPieceBytes) {
    const uint8x16_t bytes = Load(block);
    faults = vorrq_u8(faults, Faults(before, bytes));
    before = bytes;
  }
  return vmaxvq_u32(vreinterpretq_u32_u8(faults)) == 0;
}

[[gnu::always_inline]] inline bool IsAscii(uint8x16_t before, const char* block) {
  const uint8x16_t first = vorrq_u8(Load(block), Load(block + kPieceBytes));
  const uint8x16_t second = vorrq_u8(Load(block + 2 * kPieceBytes), Load(block + 3 * kPieceBytes));
  return vmaxvq_u8(vorrq_u8(vorrq_u8(first, second), before)) < 0x80;
}

}  // namespace

std::size_t JsonFindInvalidUtf8Neon(const char* text, std::size_t n) {
  uint8x16_t before = vdupq_n_u8(0);
  const char *at = text, *const blocks_end = text + n / kBlockBytes * kBlockBytes;
  while (at != blocks_end && (IsAscii(before, at) || IsGood(before, at))) {
    before = Load(at + kBlockBytes - kPieceBytes);
    at += kBlockBytes;
  }
  // The rest, and the bad block, from the sequence before it, of which they may be the end.
  if (at != text) {
    do {
      --at;
    } while ((static_cast<unsigned char>(*at) & 0xC0) == 0x80);
  }
  const auto start = static_cast<std::size_t>(at - text);
  return start + JsonFindInvalidUtf8Scalar(at, n - start);
}

}  // namespace simd
