// A blur of u8 with any weights, by dot products of four bytes. Rows are blurred four at a time:
//
//   udot of the 16 bytes at x + s + 4g with the weights 4g … 4g + 3 in every lane adds to lane i
//   what these taps give the pixel x + s + 4i: s = 0 … 3 ("phase") make 16 pixels from plain loads
//
// Each of the four rows leaves four registers, one a phase, with a byte to keep in every 32-bit
// lane. Those of the same phase are joined lane by lane,
//
//   lane i   row 0 | row 1 | row 2 | row 3      of pixel x + s + 4i
//
// which is what udot needs to sum down the columns: output row p of a step takes each group of four
// rows with the weights moved p bytes on. At last the bytes of the phases are joined the same way,
// and the pixels are in order. Of interleaved channels, whose taps are not neighbours, four taps
// are joined by transposing four loads.
//
// Pairs of taps added before they are multiplied, in u16, take 60 multiplications of 16 pixels at
// 15x15, all on one pipe; the 36 dot products run on both.
#include <arm_neon.h>

#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kRows = 4;  // Blurred at a time, and in one dot product.
constexpr std::size_t kGroups = kBandInputRows / kRows;
constexpr std::size_t kMaxEdgeBytes = kStripBytes + 4 * kMaxBlurSize;

struct Phases {
  uint32x4_t s0, s1, s2, s3;
};

struct FourRows {
  Phases row0, row1, row2, row3;
};

// A byte of each lane of four registers, joined; the sums are shifted right by -shift first.
[[gnu::always_inline]] inline uint8x16_t Join(int32x4_t shift, uint32x4_t a, uint32x4_t b,
                                              uint32x4_t c, uint32x4_t d) {
  const auto round = [&](uint32x4_t sum) { return vreinterpretq_u8_u32(vrshlq_u32(sum, shift)); };
  const uint8x16_t ab = vtrn1q_u8(round(a), round(b)), cd = vtrn1q_u8(round(c), round(d));
  return vreinterpretq_u8_u16(vtrn1q_u16(vreinterpretq_u16_u8(ab), vreinterpretq_u16_u8(cd)));
}

[[gnu::always_inline]] inline void AddNeighbours(Phases& sum, const std::uint8_t* at,
                                                 uint8x16_t weights) {
  sum.s0 = vdotq_u32(sum.s0, vld1q_u8(at), weights);
  sum.s1 = vdotq_u32(sum.s1, vld1q_u8(at + 1), weights);
  sum.s2 = vdotq_u32(sum.s2, vld1q_u8(at + 2), weights);
  sum.s3 = vdotq_u32(sum.s3, vld1q_u8(at + 3), weights);
}

// The same of taps that lie `step` bytes apart.
[[gnu::always_inline]] inline void AddInterleaved(Phases& sum, const std::uint8_t* at,
                                                  std::size_t step, uint8x16_t weights) {
  const uint8x16_t a = vld1q_u8(at), b = vld1q_u8(at + step);
  const uint8x16_t c = vld1q_u8(at + 2 * step), d = vld1q_u8(at + 3 * step);
  const uint16x8_t even_ab = vreinterpretq_u16_u8(vtrn1q_u8(a, b));
  const uint16x8_t odd_ab = vreinterpretq_u16_u8(vtrn2q_u8(a, b));
  const uint16x8_t even_cd = vreinterpretq_u16_u8(vtrn1q_u8(c, d));
  const uint16x8_t odd_cd = vreinterpretq_u16_u8(vtrn2q_u8(c, d));
  sum.s0 = vdotq_u32(sum.s0, vreinterpretq_u8_u16(vtrn1q_u16(even_ab, even_cd)), weights);
  sum.s1 = vdotq_u32(sum.s1, vreinterpretq_u8_u16(vtrn1q_u16(odd_ab, odd_cd)), weights);
  sum.s2 = vdotq_u32(sum.s2, vreinterpretq_u8_u16(vtrn2q_u16(even_ab, even_cd)), weights);
  sum.s3 = vdotq_u32(sum.s3, vreinterpretq_u8_u16(vtrn2q_u16(odd_ab, odd_cd)), weights);
}

// Four rows along x, to the 64 bytes of their group.
[[gnu::always_inline]] inline void BlurRows(ReadableRows read, std::size_t step,
                                            const std::uint8_t* taps, std::size_t groups,
                                            int32x4_t shift, std::uint8_t* group) {
  const auto row = [&](std::size_t i) {
    return reinterpret_cast<const std::uint8_t*>(read.rows[i] + read.left);
  };
  const std::uint8_t *row0 = row(0), *row1 = row(1), *row2 = row(2), *row3 = row(3);
  const std::uint8_t* const end = taps + groups * kRows;
  FourRows sum{};
  do {
    const uint8x16_t weights =
        vreinterpretq_u8_u32(vld1q_dup_u32(reinterpret_cast<const std::uint32_t*>(taps)));
    if (step == 1) {
      AddNeighbours(sum.row0, row0, weights);
      AddNeighbours(sum.row1, row1, weights);
      AddNeighbours(sum.row2, row2, weights);
      AddNeighbours(sum.row3, row3, weights);
    } else {
      AddInterleaved(sum.row0, row0, step, weights);
      AddInterleaved(sum.row1, row1, step, weights);
      AddInterleaved(sum.row2, row2, step, weights);
      AddInterleaved(sum.row3, row3, step, weights);
    }
    row0 += kRows * step, row1 += kRows * step, row2 += kRows * step, row3 += kRows * step;
    taps += kRows;
  } while (taps != end);
  vst1q_u8(group, Join(shift, sum.row0.s0, sum.row1.s0, sum.row2.s0, sum.row3.s0));
  vst1q_u8(group + 16, Join(shift, sum.row0.s1, sum.row1.s1, sum.row2.s1, sum.row3.s1));
  vst1q_u8(group + 32, Join(shift, sum.row0.s2, sum.row1.s2, sum.row2.s2, sum.row3.s2));
  vst1q_u8(group + 48, Join(shift, sum.row0.s3, sum.row1.s3, sum.row2.s3, sum.row3.s3));
}

template <int kRow>
[[gnu::always_inline]] inline void AddGroup(Phases& sum, const uint8x16_t (&group)[4],
                                            uint8x16_t weights) {
  sum.s0 = vdotq_laneq_u32(sum.s0, group[0], weights, kRow);
  sum.s1 = vdotq_laneq_u32(sum.s1, group[1], weights, kRow);
  sum.s2 = vdotq_laneq_u32(sum.s2, group[2], weights, kRow);
  sum.s3 = vdotq_laneq_u32(sum.s3, group[3], weights, kRow);
}

[[gnu::always_inline]] inline void Store(std::byte* output, const Phases& sum, int32x4_t shift) {
  vst1q_u8(reinterpret_cast<std::uint8_t*>(output), Join(shift, sum.s0, sum.s1, sum.s2, sum.s3));
}

// Four rows of output from the groups that begin with their topmost taps. `weights` are 16 bytes
// for each group, four for each of the rows.
[[gnu::always_inline]] inline void BlurColumns(const std::uint8_t* group,
                                               const std::uint8_t* weights, std::size_t groups,
                                               int32x4_t shift, std::byte* output,
                                               std::size_t stride) {
  FourRows sum{};
  const std::uint8_t* const end = weights + 16 * groups;
  do {
    const uint8x16_t phases[4] = {vld1q_u8(group), vld1q_u8(group + 16), vld1q_u8(group + 32),
                                  vld1q_u8(group + 48)};
    const uint8x16_t w = vld1q_u8(weights);
    AddGroup<0>(sum.row0, phases, w);
    AddGroup<1>(sum.row1, phases, w);
    AddGroup<2>(sum.row2, phases, w);
    AddGroup<3>(sum.row3, phases, w);
    group += 64;
    weights += 16;
  } while (weights != end);
  Store(output, sum.row0, shift);
  Store(output + stride, sum.row1, shift);
  Store(output + 2 * stride, sum.row2, shift);
  Store(output + 3 * stride, sum.row3, shift);
}

class Weights {
 public:
  explicit Weights(const BlurWeights& weights)
      : row_groups((weights.size + 3) / 4), column_groups((weights.size + 6) / 4) {
    const std::size_t radius = weights.size / 2;
    for (std::size_t k = 0; k <= radius; ++k) {
      taps_[3 + radius - k] = taps_[3 + radius + k] = weights.u8[k];
    }
    for (std::size_t i = 0; i < 16 * column_groups; ++i) {
      column[i] = taps_[3 + i / 16 * 4 + i % 4 - i % 16 / 4];
    }
  }

  const std::uint8_t* row() const { return taps_ + 3; }

  std::size_t row_groups, column_groups;
  std::uint8_t column[16 * ((kMaxBlurSize + 6) / 4)];

 private:
  std::uint8_t taps_[3 + kMaxBlurSize + 7] = {};  // Zeros before the leftmost and behind the last.
};

}  // namespace

void BlurIntegerStrip(const Strip& strip) {
  const Weights weights(*strip.weights);
  const int32x4_t shift = vdupq_n_s32(-static_cast<int>(strip.weights->row_shift));
  alignas(16) std::uint8_t blurred[kGroups * 64];
  std::byte copies[kRows * kMaxEdgeBytes];
  const std::byte* pointers[kRows];
  const std::size_t groups = strip.count / kRows - 1 + weights.column_groups;
  for (std::size_t g = 0; g < groups; ++g) {
    const ReadableRows rows = WithBorder(strip, g * kRows, kRows, copies, pointers);
    BlurRows(rows, strip.tap_bytes, weights.row(), weights.row_groups, shift, blurred + 64 * g);
  }
  for (std::size_t y = 0; y < strip.count; y += kRows) {
    BlurColumns(blurred + 16 * y, weights.column, weights.column_groups, shift,
                strip.output + y * strip.output_stride, strip.output_stride);
  }
}

}  // namespace simd
