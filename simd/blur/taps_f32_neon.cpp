// A blur of f32 with any number of taps, four rows at a time: the rows of a strip into a buffer,
// then its columns from there. Both are the same chain of fused multiply-adds, once from tap to
// tap along a row, once from row to row of the buffer.
#include <arm_neon.h>

#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kRows = 4;
constexpr std::size_t kMaxEdgeBytes = kStripBytes + 4 * 4 * (kMaxBlurSize - 1);

[[gnu::always_inline]] inline float32x4_t Load(const std::byte* at) {
  return vld1q_f32(reinterpret_cast<const float*>(at));
}

[[gnu::always_inline]] inline void AddPair(float32x4_t& sum, float weight, const std::byte* row,
                                           std::size_t left, std::size_t right) {
  sum = vfmaq_n_f32(sum, vaddq_f32(Load(row + left), Load(row + right)), weight);
}

[[gnu::always_inline]] inline void Store(std::byte*& output, std::size_t stride, float32x4_t sum) {
  vst1q_f32(reinterpret_cast<float*>(output), sum);
  output += stride;
}

// The contract's sums of `count` rows, 16 bytes each, to `output`. Not inlined: the rows of the
// image and those of the buffer take it both.
[[gnu::noinline]] void Blur(const BlurWeights& weights, ReadableRows read, std::size_t count,
                            std::size_t tap_bytes, std::byte* output, std::size_t stride) {
  const std::byte* const* rows = read.rows;
  for (const std::byte* const* const end = rows + count; rows != end; rows += kRows) {
    const std::byte *const row0 = rows[0] + read.left, *const row1 = rows[1] + read.left;
    const std::byte *const row2 = rows[2] + read.left, *const row3 = rows[3] + read.left;
    const float* w = weights.f32;
    std::size_t left = weights.size / 2 * tap_bytes, right = left;
    float32x4_t sum0 = vmulq_n_f32(Load(row0 + left), *w);
    float32x4_t sum1 = vmulq_n_f32(Load(row1 + left), *w);
    float32x4_t sum2 = vmulq_n_f32(Load(row2 + left), *w);
    float32x4_t sum3 = vmulq_n_f32(Load(row3 + left), *w);
    while (left != 0) {
      left -= tap_bytes;
      right += tap_bytes;
      ++w;
      AddPair(sum0, *w, row0, left, right);
      AddPair(sum1, *w, row1, left, right);
      AddPair(sum2, *w, row2, left, right);
      AddPair(sum3, *w, row3, left, right);
    }
    Store(output, stride, sum0);
    Store(output, stride, sum1);
    Store(output, stride, sum2);
    Store(output, stride, sum3);
  }
}

}  // namespace

void BlurFloatStrip(const Strip& strip) {
  std::byte blurred[kBandInputRows * kStripBytes];
  std::byte copies[kRows * kMaxEdgeBytes];
  const std::byte* pointers[kBandInputRows];
  const BlurWeights& weights = *strip.weights;
  const std::size_t count = (strip.count + weights.size - 1 + kRows - 1) / kRows * kRows;
  const std::size_t step = strip.edge == nullptr ? count : kRows;
  for (std::size_t y = 0; y < count; y += step) {
    Blur(weights, WithBorder(strip, y, kRows, copies, pointers), step, strip.tap_bytes,
         blurred + y * kStripBytes, kStripBytes);
  }
  for (std::size_t y = 0; y < strip.count; ++y) pointers[y] = blurred + y * kStripBytes;
  Blur(weights, {pointers, 0}, strip.count, kStripBytes, strip.output, strip.output_stride);
}

}  // namespace simd
