// blur with SVE: f32 with five taps each way, all of a band but its two ends, a register's width at
// a time. The same chain as five_f32_neon.cpp, so the same bits at every vector length; what is
// left of a row is masked, not blurred twice. All else is NEON's, which costs no more: SVE1 has no
// widening multiplication of bytes, and its dot products are no faster byte for byte.
#include <arm_sve.h>

#include "five_taps.h"
#include "simd/blur.h"
#include "strips_neon.h"

namespace simd {
namespace {

constexpr std::size_t kMaxLanes = 64;

struct Weights {
  float w0, w1, w2;
};

// Loads and stores with a register offset: from intrinsics g++ makes an addition for each.
[[gnu::always_inline]] inline svfloat32_t Load(svbool_t mask, const std::byte* row,
                                               std::ptrdiff_t at) {
  svfloat32_t values;
  asm("ld1w {%0.s}, %1/z, [%2, %3, lsl #2]"
      : "=w"(values)
      : "Upl"(mask), "r"(row), "r"(at), "m"(*reinterpret_cast<const std::byte(*)[]>(row)));
  return values;
}

[[gnu::always_inline]] inline void Store(svbool_t mask, float* output, std::size_t at,
                                         svfloat32_t values) {
  asm volatile("st1w {%0.s}, %1, [%2, %3, lsl #2]"
               :
               : "w"(values), "Upl"(mask), "r"(output), "r"(at)
               : "memory");
}

// The contract's chain: centre, nearest, farthest. In all lanes: what is masked is never stored.
[[gnu::always_inline]] inline svfloat32_t Sum(Weights w, svfloat32_t v0, svfloat32_t v1,
                                              svfloat32_t v2, svfloat32_t v3, svfloat32_t v4) {
  const svbool_t all = svptrue_b32();
  const svfloat32_t centre = svmul_x(all, v2, w.w0);
  const svfloat32_t near = svmla_x(all, centre, svadd_x(all, v1, v3), w.w1);
  return svmla_x(all, near, svadd_x(all, v0, v4), w.w2);
}

// The row at `row`, from it and the four blurred rows before.
[[gnu::always_inline]] inline void Blur(svbool_t mask, Weights w, const std::byte* row,
                                        FiveTaps taps, svfloat32_t a, svfloat32_t b, svfloat32_t c,
                                        svfloat32_t d, svfloat32_t& newest, float* output,
                                        std::size_t at) {
  newest = Sum(w, Load(mask, row, taps.at0), Load(mask, row, taps.at1), Load(mask, row, taps.at2),
               Load(mask, row, taps.at3), Load(mask, row, taps.at4));
  Store(mask, output, at, Sum(w, a, b, c, d, newest));
}

void BlurFiveFloatsInside(const Strip& strip) {
  const float* const f32 = strip.weights->f32;
  const Weights w = {f32[0], f32[1], f32[2]};
  const std::size_t elements = strip.bytes / sizeof(float);
  for (std::size_t x = 0; x < elements; x += svcntw()) {
    const svbool_t mask = svwhilelt_b32(x, elements);
    const auto left = strip.left / static_cast<std::ptrdiff_t>(sizeof(float));
    FiveTaps taps =
        FindTaps(left + static_cast<std::ptrdiff_t>(x), strip.tap_bytes / sizeof(float));
    svfloat32_t h0 = svdup_f32(0), h1 = h0, h2 = h0, h3 = h0, h4 = h0;
    // The first five rows only fill the registers: what they give is written aside.
    float aside[kMaxLanes];
    float* output = aside;
    std::size_t stride = 0;
    const std::byte* const* row = strip.rows;
    const std::byte* const* end = row + kFiveTaps;
    for (;;) {
      do {
        Blur(mask, w, row[0], taps, h1, h2, h3, h4, h0, output, 0);
        Blur(mask, w, row[1], taps, h2, h3, h4, h0, h1, output, stride);
        Blur(mask, w, row[2], taps, h3, h4, h0, h1, h2, output, 2 * stride);
        Blur(mask, w, row[3], taps, h4, h0, h1, h2, h3, output, 3 * stride);
        Blur(mask, w, row[4], taps, h0, h1, h2, h3, h4, output, 4 * stride);
        output += kFiveTaps * stride;
        row += kFiveTaps;
      } while (row != end);
      if (output != aside) break;
      output = reinterpret_cast<float*>(strip.output) + x;
      stride = strip.output_stride / sizeof(float);
      end += strip.count;
    }
  }
}

constexpr StripKernel kFiveFloats = {4, 5, 1, 0, BlurFiveFloatsStrip, BlurFiveFloatsInside};

}  // namespace

void BlurF32Sve(const float* input, float* output, const BlurShape& shape,
                const BlurWeights& weights) {
  if (weights.size != kFiveTaps) return BlurF32Neon(input, output, shape, weights);
  BlurStrips(input, output, shape, weights, kFiveFloats);
}

}  // namespace simd
