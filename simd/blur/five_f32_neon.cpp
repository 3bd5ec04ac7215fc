// A blur of f32 with five taps each way: rows by five loads, columns from the last five blurred
// rows, which stay in registers; five rows at a time, so that none of them has to be moved.
#include "five_taps_neon.h"
#include "strips_neon.h"

namespace simd {
namespace {

struct Weights {
  float32x4_t w0, w1, w2;
};

// The contract's chain: centre, nearest, farthest.
[[gnu::always_inline]] inline float32x4_t Sum(const Weights& w, float32x4_t v0, float32x4_t v1,
                                              float32x4_t v2, float32x4_t v3, float32x4_t v4) {
  const float32x4_t near = vfmaq_f32(vmulq_f32(w.w0, v2), w.w1, vaddq_f32(v1, v3));
  return vfmaq_f32(near, w.w2, vaddq_f32(v0, v4));
}

[[gnu::always_inline]] inline float32x4_t Load(const std::byte* row, std::ptrdiff_t at) {
  return vld1q_f32(reinterpret_cast<const float*>(row + at));
}

[[gnu::always_inline]] inline float32x4_t BlurRow(const Weights& w, const std::byte* row,
                                                  FiveTaps taps) {
  return Sum(w, Load(row, taps.at0), Load(row, taps.at1), Load(row, taps.at2), Load(row, taps.at3),
             Load(row, taps.at4));
}

}  // namespace

void BlurFiveFloatsStrip(const Strip& strip) {
  std::byte copies[(kBandRows + kFiveTaps) * (kStripBytes + 16 * (kFiveTaps - 1))];
  const std::byte* pointers[kBandRows + kFiveTaps];
  const auto [rows, left] = WithBorder(strip, 0, strip.count + kFiveTaps, copies, pointers);
  FiveTaps taps = FindTaps(left, strip.tap_bytes);
  const float* const w = strip.weights->f32;
  Weights weights = {vdupq_n_f32(w[0]), vdupq_n_f32(w[1]), vdupq_n_f32(w[2])};
  float32x4_t h0{}, h1{}, h2{}, h3{}, h4{};
  // The first five rows only fill the registers: what they give is written aside.
  std::byte aside[kStripBytes];
  std::byte* output = aside;
  std::size_t stride = 0;
  const std::byte* const* row = rows;
  const std::byte* const* end = rows + kFiveTaps;
  const auto blur = [&](const std::byte* at, float32x4_t a, float32x4_t b, float32x4_t c,
                        float32x4_t d, float32x4_t& newest) __attribute__((always_inline)) {
    newest = BlurRow(weights, at, taps);
    StoreAndStep(output, stride, vreinterpretq_u8_f32(Sum(weights, a, b, c, d, newest)));
  };
  for (;;) {
    do {
      blur(row[0], h1, h2, h3, h4, h0);
      blur(row[1], h2, h3, h4, h0, h1);
      blur(row[2], h3, h4, h0, h1, h2);
      blur(row[3], h4, h0, h1, h2, h3);
      blur(row[4], h0, h1, h2, h3, h4);
      row += kFiveTaps;
    } while (row != end);
    if (output != aside) return;
    output = strip.output;
    stride = strip.output_stride;
    end += strip.count;
  }
}

}  // namespace simd
