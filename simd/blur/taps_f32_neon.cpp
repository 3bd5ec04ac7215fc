// A blur of f32 with any number of taps: the rows of a strip into a buffer,
// then its columns from there. Both are the same chain of fused multiply-adds, once from tap to
// tap along a row, once from row to row of the buffer.
#include <arm_neon.h>

#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kMaxEdgeBytes = kStripBytes + 4 * 4 * (kMaxBlurSize - 1);

[[gnu::always_inline]] inline float32x4_t Load(const std::byte* at) {
  return vld1q_f32(reinterpret_cast<const float*>(at));
}

// The contract's sums of `count` rows, 16 bytes each, to `output`. Not inlined: the rows of the
// image and those of the buffer take it both. The processor works at the next row while it waits
// for the chain of this one; four rows at a time are 130 bytes more.
[[gnu::noinline]] void Blur(const BlurWeights& weights, ReadableRows read, std::size_t count,
                            std::size_t tap_bytes, std::byte* output, std::size_t stride) {
  for (const std::byte* const* rows = read.rows; rows != read.rows + count; ++rows) {
    const std::byte* const row = *rows + read.left;
    const float* w = weights.f32;
    std::size_t left = weights.size / 2 * tap_bytes, right = left;
    float32x4_t sum = vmulq_n_f32(Load(row + left), *w);
    while (left != 0) {
      left -= tap_bytes;
      right += tap_bytes;
      const float weight = *++w;
      sum = vfmaq_n_f32(sum, vaddq_f32(Load(row + left), Load(row + right)), weight);
    }
    vst1q_f32(reinterpret_cast<float*>(output), sum);
    output += stride;
  }
}

}  // namespace

void BlurFloatStrip(const Strip& strip) {
  std::byte blurred[kBandInputRows * kStripBytes];
  std::byte copies[kMaxEdgeBytes];
  const std::byte* pointers[kBandInputRows];
  const BlurWeights& weights = *strip.weights;
  const std::size_t count = strip.count + weights.size - 1;
  const std::size_t step = strip.edge == nullptr ? count : 1;
  for (std::size_t y = 0; y < count; y += step) {
    Blur(weights, WithBorder(strip, y, 1, copies, pointers), step, strip.tap_bytes,
         blurred + y * kStripBytes, kStripBytes);
  }
  for (std::size_t y = 0; y < strip.count; ++y) pointers[y] = blurred + y * kStripBytes;
  Blur(weights, {pointers, 0}, strip.count, kStripBytes, strip.output, strip.output_stride);
}

}  // namespace simd
