// A blur of u8 with any weights, by dot products of four bytes. Rows are blurred four at a time:
//
//   udot of the bytes at x + s + 4i + (0 … 3) c with the weights 4g … 4g + 3 in every lane i adds
//   what these taps give the pixel x + s + 4i; s = 0 … 3 is its "phase", c the channels. A table
//   look-up in 32 bytes of the row finds the bytes of a phase, whatever c is
//
// Each of the four rows leaves four registers, one a phase, with a byte to keep in every 32-bit
// lane. Those of the same phase are joined lane by lane,
//
//   lane i   row 0 | row 1 | row 2 | row 3      of pixel x + s + 4i
//
// which is what udot needs to sum down the columns: output row p of a step takes each group of four
// rows with the weights moved p bytes on. At last the bytes of the phases are joined the same way,
// and the pixels are in order. Both passes add to the same sixteen sums and end alike: one loop
// takes them both.
//
// Pairs of taps added before they are multiplied, in u16, take 60 multiplications of 16 pixels at
// 15x15, all on one pipe; the 36 dot products run on both.
#include <arm_neon.h>

#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kRows = 4;  // Blurred at a time, and in one dot product.
constexpr std::size_t kGroups = kBandInputRows / kRows;
constexpr std::size_t kGroupBytes = kRows * kStripBytes;

struct Four {
  uint32x4_t a, b, c, d;
};

// The rows of a pass's result; along the rows, a "row" is a phase.
struct Sums {
  Four row0, row1, row2, row3;
};

// A byte of each lane of four registers, joined; the sums are shifted right by -shift first.
[[gnu::always_inline]] inline void Store(std::uint8_t* output, const Four& sum, int32x4_t shift) {
  const auto round = [&](uint32x4_t x) __attribute__((always_inline)) {
    return vreinterpretq_u8_u32(vrshlq_u32(x, shift));
  };
  const uint8x16_t ab = vtrn1q_u8(round(sum.a), round(sum.b));
  const uint8x16_t cd = vtrn1q_u8(round(sum.c), round(sum.d));
  vst1q_u8(output,
           vreinterpretq_u8_u16(vtrn1q_u16(vreinterpretq_u16_u8(ab), vreinterpretq_u16_u8(cd))));
}

// Where in 32 bytes of a row the bytes of phase 0 are.
[[gnu::always_inline]] inline uint8x16_t FindPhase(std::size_t step) {
  const uint32x4_t lanes = {0, 0x04040404, 0x08080808, 0x0c0c0c0c};
  const auto taps = static_cast<std::uint32_t>(step) * 0x03020100;
  return vreinterpretq_u8_u32(vaddq_u32(lanes, vdupq_n_u32(taps)));
}

// Zero, unknown to g++, which would set the sums once for the loop of either pass.
[[gnu::always_inline]] inline Four Zero() {
  Four sum;
  asm volatile("movi %0.4s, 0" : "=w"(sum.a));
  asm volatile("movi %0.4s, 0" : "=w"(sum.b));
  asm volatile("movi %0.4s, 0" : "=w"(sum.c));
  asm volatile("movi %0.4s, 0" : "=w"(sum.d));
  return sum;
}

// Loads 32 bytes and steps on in one instruction; from intrinsics g++ makes two.
[[gnu::always_inline]] inline uint8x16x2_t LoadAndStep(const std::uint8_t*& at, std::size_t step) {
  uint8x16x2_t bytes;
  asm volatile("ld1 {%S0.16b - %T0.16b}, [%1], %2" : "=w"(bytes), "+r"(at) : "r"(step) : "memory");
  return bytes;
}

// The first four of the weights for four taps of a row.
[[gnu::always_inline]] inline void AddTaps(uint32x4_t& s0, uint32x4_t& s1, uint32x4_t& s2,
                                           uint32x4_t& s3, uint8x16x2_t row, uint8x16_t p0,
                                           uint8x16_t p1, uint8x16_t p2, uint8x16_t p3,
                                           uint8x16_t weights) {
  s0 = vdotq_laneq_u32(s0, vqtbl2q_u8(row, p0), weights, 0);
  s1 = vdotq_laneq_u32(s1, vqtbl2q_u8(row, p1), weights, 0);
  s2 = vdotq_laneq_u32(s2, vqtbl2q_u8(row, p2), weights, 0);
  s3 = vdotq_laneq_u32(s3, vqtbl2q_u8(row, p3), weights, 0);
}

// Four rows along x; `step` bytes from one group of taps to the next.
[[gnu::always_inline]] inline void AddRows(Sums& sum, ReadableRows read, uint8x16_t p0,
                                           std::size_t step, const std::uint8_t* weights,
                                           const std::uint8_t* end) {
  const auto row = [&](std::size_t i) __attribute__((always_inline)) {
    return reinterpret_cast<const std::uint8_t*>(read.rows[i] + read.left);
  };
  const std::uint8_t *row0 = row(0), *row1 = row(1), *row2 = row(2), *row3 = row(3);
  // Made anew for each four rows: it would be reloaded at every use, as it is live in calls.
  asm volatile("" : "+w"(p0));
  const uint8x16_t p1 = vaddq_u8(p0, vdupq_n_u8(1)), p2 = vaddq_u8(p0, vdupq_n_u8(2));
  const uint8x16_t p3 = vaddq_u8(p0, vdupq_n_u8(3));
  auto& [s0, s1, s2, s3] = sum;
  do {
    const uint8x16_t w = vld1q_u8(weights);
    AddTaps(s0.a, s1.a, s2.a, s3.a, LoadAndStep(row0, step), p0, p1, p2, p3, w);
    AddTaps(s0.b, s1.b, s2.b, s3.b, LoadAndStep(row1, step), p0, p1, p2, p3, w);
    AddTaps(s0.c, s1.c, s2.c, s3.c, LoadAndStep(row2, step), p0, p1, p2, p3, w);
    AddTaps(s0.d, s1.d, s2.d, s3.d, LoadAndStep(row3, step), p0, p1, p2, p3, w);
    weights += kRows;
  } while (weights != end);
}

[[gnu::always_inline]] inline void AddGroup(Four& sum, const uint8x16_t (&group)[4],
                                            uint8x16_t weights) {
  sum.a = vdotq_laneq_u32(sum.a, group[0], weights, 0);
  sum.b = vdotq_laneq_u32(sum.b, group[1], weights, 0);
  sum.c = vdotq_laneq_u32(sum.c, group[2], weights, 0);
  sum.d = vdotq_laneq_u32(sum.d, group[3], weights, 0);
}

// Four rows of output from the groups that begin with their topmost taps.
[[gnu::always_inline]] inline void AddColumns(Sums& sum, const std::uint8_t* group,
                                              const std::uint8_t* weights,
                                              const std::uint8_t* end) {
  do {
    const uint8x16_t phases[4] = {vld1q_u8(group), vld1q_u8(group + 16), vld1q_u8(group + 32),
                                  vld1q_u8(group + 48)};
    AddGroup(sum.row0, phases, vld1q_u8(weights));
    AddGroup(sum.row1, phases, vld1q_u8(weights - 1));
    AddGroup(sum.row2, phases, vld1q_u8(weights - 2));
    AddGroup(sum.row3, phases, vld1q_u8(weights - 3));
    group += kGroupBytes;
    weights += kRows;
  } while (weights != end);
}

}  // namespace

void BlurIntegerStrip(const Strip& strip) {
  const std::size_t size = strip.weights->size, radius = size / 2;
  // Zeros before the leftmost tap and behind the last; a load of four weights takes sixteen.
  std::uint8_t taps[3 + kMaxBlurSize + 7 + 16] = {};
  std::uint8_t* const leftmost = taps + 3;
  for (std::size_t k = 0; k <= radius; ++k) {
    leftmost[radius - k] = leftmost[radius + k] = strip.weights->u8[k];
  }
  int negative_shift = -static_cast<int>(strip.weights->row_shift);
  const uint8x16_t phase = FindPhase(strip.tap_bytes);
  std::uint8_t blurred[kGroups * kGroupBytes];
  std::byte copies[kRows * kEdgeElements];
  const std::byte* pointers[kRows];
  const std::size_t column_taps = (size + 6) / kRows * kRows;
  const std::uint8_t* const row_end = leftmost + (size + 3) / kRows * kRows;
  const std::uint8_t* group = nullptr;  // Null along the rows.
  std::uint8_t* output = blurred;
  std::size_t stride = kStripBytes, count = strip.count - kRows + column_taps;
  for (;;) {
    for (std::size_t y = 0; y < count; y += kRows) {
      ReadableRows read{};
      if (group == nullptr) read = WithBorder(strip, y, kRows, copies, pointers);
      Sums sum = {Zero(), Zero(), Zero(), Zero()};
      if (group == nullptr) {
        AddRows(sum, read, phase, kRows * strip.tap_bytes, leftmost, row_end);
      } else {
        AddColumns(sum, group, leftmost, leftmost + column_taps);
        group += kGroupBytes;
      }
      // One vector register less in the loops, where all that need not be saved are taken.
      asm volatile("" : "+r"(negative_shift));
      const int32x4_t shift = vdupq_n_s32(negative_shift);
      Store(output, sum.row0, shift);
      Store(output + stride, sum.row1, shift);
      Store(output + 2 * stride, sum.row2, shift);
      Store(output + 3 * stride, sum.row3, shift);
      output += kRows * stride;
    }
    if (group != nullptr) return;
    group = blurred;
    output = reinterpret_cast<std::uint8_t*>(strip.output);
    stride = strip.output_stride;
    count = strip.count;
  }
}

}  // namespace simd
