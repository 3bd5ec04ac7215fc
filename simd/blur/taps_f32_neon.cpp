// A blur of f32 with any number of taps, four rows at a time: the rows of a strip into a buffer,
// then its columns from there. Both are the same chain of fused multiply-adds, once from tap to
// tap along a row, once from row to row of the buffer.
#include <arm_neon.h>

#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kRows = 4;
constexpr std::size_t kMaxEdgeBytes = kStripBytes + 4 * 4 * (kMaxBlurSize - 1);

struct FourRows {
  const std::byte *row0, *row1, *row2, *row3;  // At the leftmost or topmost tap.
};

[[gnu::always_inline]] inline float32x4_t Load(const std::byte* at) {
  return vld1q_f32(reinterpret_cast<const float*>(at));
}

// The contract's sums of four rows, 16 bytes each, to `output`.
[[gnu::noinline]] void Sum(const BlurWeights& weights, const FourRows& rows, std::size_t tap_bytes,
                           std::byte* output, std::size_t stride) {
  const float* w = weights.f32;
  std::size_t left = weights.size / 2 * tap_bytes, right = left;
  const float32x4_t centre = vld1q_dup_f32(w);
  float32x4_t sum0 = vmulq_f32(centre, Load(rows.row0 + left));
  float32x4_t sum1 = vmulq_f32(centre, Load(rows.row1 + left));
  float32x4_t sum2 = vmulq_f32(centre, Load(rows.row2 + left));
  float32x4_t sum3 = vmulq_f32(centre, Load(rows.row3 + left));
  while (left != 0) {
    left -= tap_bytes;
    right += tap_bytes;
    const float32x4_t weight = vld1q_dup_f32(++w);
    sum0 = vfmaq_f32(sum0, weight, vaddq_f32(Load(rows.row0 + left), Load(rows.row0 + right)));
    sum1 = vfmaq_f32(sum1, weight, vaddq_f32(Load(rows.row1 + left), Load(rows.row1 + right)));
    sum2 = vfmaq_f32(sum2, weight, vaddq_f32(Load(rows.row2 + left), Load(rows.row2 + right)));
    sum3 = vfmaq_f32(sum3, weight, vaddq_f32(Load(rows.row3 + left), Load(rows.row3 + right)));
  }
  vst1q_f32(reinterpret_cast<float*>(output), sum0);
  vst1q_f32(reinterpret_cast<float*>(output + stride), sum1);
  vst1q_f32(reinterpret_cast<float*>(output + 2 * stride), sum2);
  vst1q_f32(reinterpret_cast<float*>(output + 3 * stride), sum3);
}

}  // namespace

void BlurFloatStrip(const Strip& strip) {
  std::byte blurred[(kBandInputRows + kRows) * kStripBytes];
  std::byte copies[kRows * kMaxEdgeBytes];
  const std::byte* pointers[kRows];
  const BlurWeights& weights = *strip.weights;
  for (std::size_t y = 0; y < strip.count + weights.size - 1; y += kRows) {
    const auto [rows, left] = WithBorder(strip, y, kRows, copies, pointers);
    const FourRows four = {rows[0] + left, rows[1] + left, rows[2] + left, rows[3] + left};
    Sum(weights, four, strip.tap_bytes, blurred + y * kStripBytes, kStripBytes);
  }
  for (std::size_t y = 0; y < strip.count; y += kRows) {
    const std::byte* const at = blurred + y * kStripBytes;
    const FourRows four = {at, at + kStripBytes, at + 2 * kStripBytes, at + 3 * kStripBytes};
    Sum(weights, four, kStripBytes, strip.output + y * strip.output_stride, strip.output_stride);
  }
}

}  // namespace simd
