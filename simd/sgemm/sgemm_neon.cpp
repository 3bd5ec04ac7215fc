// sgemm on Advanced SIMD: tiles of 8 x 8, of which 16 registers hold the chains; single rows where
// fewer than eight are left.
//
//              b: v30   v31            Four steps in k take one quad of each row of A, used by
//              lane:
//          j  0…3   4…7                64 fused multiply-adds, 8 + 4 loads and 2 instructions for
//          the
//   row 0 |  v10    v20  |   v0        loop, 78 in all. The quads of A are addressed from the end
//   of row 1 |  v11    v21  |   v1        their rows by one index that counts up to 0 and so needs
//   no
//     …                                compare.
//   row 7 |  v17    v27  |   v7
#include <arm_neon.h>

#include <array>
#include <cstddef>
#include <utility>

#include "blocks.h"
#include "simd/sgemm.h"

namespace simd {
namespace {

using sgemm::Strip;

constexpr std::size_t kQuad = 4, kTileColumns = 8, kRowColumns = 32;
constexpr float kZeros[kTileColumns] = {};

// One step in k: a row of B by one lane of the eight registers of A.
#define SIMD_SGEMM_STEP(lane)                          \
  "ld1 {v30.4s, v31.4s}, [%[b]], %[b_stride]\n"        \
  ".irp row, 0,1,2,3,4,5,6,7\n"                        \
  "  fmla v1\\row\\().4s, v30.4s, v\\row\\().s[" #lane \
  "]\n"                                                \
  "  fmla v2\\row\\().4s, v31.4s, v\\row\\().s[" #lane \
  "]\n"                                                \
  ".endr\n"

// Assembly, because the same in intrinsics takes 81 instructions in the loop of g++ 12 (no load of
// B that moves its pointer by a register) and stores rows in two instructions.
[[gnu::always_inline]] inline void MultiplyTile(const Strip& strip, const float* const* a_ends,
                                                const float* b, float* c) {
  const float* start = strip.accumulate ? c : kZeros;
  const std::size_t c_stride = strip.ldc * sizeof(float);
  const std::size_t start_stride = strip.accumulate ? c_stride : 0;
  std::ptrdiff_t quads = -static_cast<std::ptrdiff_t>(strip.k / kQuad * sizeof(float32x4_t));
  std::size_t rest = strip.k % kQuad;
  asm volatile(
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  ldp q1\\row, q2\\row, [%[start]]\n"
      "  add %[start], %[start], %[start_stride]\n"
      ".endr\n"
      "  cbz %[quads], 2f\n"
      "1:\n"
      "  ldr q0, [%[a0], %[quads]]\n"
      "  ldr q1, [%[a1], %[quads]]\n"
      "  ldr q2, [%[a2], %[quads]]\n"
      "  ldr q3, [%[a3], %[quads]]\n"
      "  ldr q4, [%[a4], %[quads]]\n"
      "  ldr q5, [%[a5], %[quads]]\n"
      "  ldr q6, [%[a6], %[quads]]\n"
      "  ldr q7, [%[a7], %[quads]]\n"
      "  adds %[quads], %[quads], #16\n"
      SIMD_SGEMM_STEP(0) SIMD_SGEMM_STEP(1) SIMD_SGEMM_STEP(2) SIMD_SGEMM_STEP(3)
      "  b.ne 1b\n"
      "2:\n"
      "  cbz %[rest], 4f\n"
      "3:\n"
      "  ldr s0, [%[a0], %[quads]]\n"
      "  ldr s1, [%[a1], %[quads]]\n"
      "  ldr s2, [%[a2], %[quads]]\n"
      "  ldr s3, [%[a3], %[quads]]\n"
      "  ldr s4, [%[a4], %[quads]]\n"
      "  ldr s5, [%[a5], %[quads]]\n"
      "  ldr s6, [%[a6], %[quads]]\n"
      "  ldr s7, [%[a7], %[quads]]\n"
      "  add %[quads], %[quads], #4\n"
      "  subs %[rest], %[rest], #1\n"
      SIMD_SGEMM_STEP(0)
      "  b.ne 3b\n"
      "4:\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  stp q1\\row, q2\\row, [%[c]]\n"
      "  add %[c], %[c], %[c_stride]\n"
      ".endr\n"
      : [quads] "+&r"(quads), [rest] "+&r"(rest), [start] "+&r"(start), [b] "+&r"(b), [c] "+&r"(c)
      : [start_stride] "r"(start_stride), [c_stride] "r"(c_stride),
        [b_stride] "r"(strip.ldb * sizeof(float)), [a0] "r"(a_ends[0]), [a1] "r"(a_ends[1]),
        [a2] "r"(a_ends[2]), [a3] "r"(a_ends[3]), [a4] "r"(a_ends[4]), [a5] "r"(a_ends[5]),
        [a6] "r"(a_ends[6]), [a7] "r"(a_ends[7])
      : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v10", "v11", "v12", "v13", "v14", "v15",
        "v16", "v17", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v30", "v31", "cc",
        "memory");
}

#undef SIMD_SGEMM_STEP

void MultiplyStrip(const Strip& strip) {
  const float* a_ends[sgemm::kTileRows];
  for (std::size_t i = 0; i < sgemm::kTileRows; ++i) {
    a_ends[i] = strip.a + i * strip.lda + strip.k / kQuad * kQuad;
  }
  for (std::size_t j = 0; j < strip.columns; j += kTileColumns) {
    MultiplyTile(strip, a_ends, strip.b + j, strip.c + j);
  }
}

template <std::size_t kQuads>
class Row {
 public:
  [[gnu::noinline]] static void Multiply(const Strip& strip, const float* b, float* c) {
    Multiply(strip, b, c, std::make_index_sequence<kQuads>());
  }

 private:
  template <std::size_t... kIndex>
  [[gnu::always_inline]] static void Multiply(const Strip& strip, const float* b, float* c,
                                              std::index_sequence<kIndex...>) {
    std::array acc_f32x4 = {(void(kIndex), vdupq_n_f32(0.0F))...};
    if (strip.accumulate) ((acc_f32x4[kIndex] = vld1q_f32(c + kQuad * kIndex)), ...);
    const float* a = strip.a;
    const float* const a_end = a + strip.k;
    const auto add = [&]<int kLane>(float32x4_t a_f32x4) __attribute__((always_inline)) {
      ((acc_f32x4[kIndex] =
            vfmaq_laneq_f32(acc_f32x4[kIndex], vld1q_f32(b + kQuad * kIndex), a_f32x4, kLane)),
       ...);
      b += strip.ldb;
    };
    for (; a_end - a >= 4; a += kQuad) {
      const float32x4_t a_f32x4 = vld1q_f32(a);
      add.template operator()<0>(a_f32x4);
      add.template operator()<1>(a_f32x4);
      add.template operator()<2>(a_f32x4);
      add.template operator()<3>(a_f32x4);
    }
    for (; a != a_end; ++a) add.template operator()<0>(vdupq_n_f32(*a));
    (vst1q_f32(c + kQuad * kIndex, acc_f32x4[kIndex]), ...);
  }
};

void MultiplyRow(const Strip& strip) {
  std::size_t j = 0;
  for (; strip.columns - j >= kRowColumns; j += kRowColumns) {
    Row<8>::Multiply(strip, strip.b + j, strip.c + j);
  }
  for (; j < strip.columns; j += kTileColumns) {
    Row<2>::Multiply(strip, strip.b + j, strip.c + j);
  }
}

constexpr sgemm::Kernel kKernel = {kTileColumns, kRowColumns, MultiplyStrip, MultiplyRow, nullptr};

}  // namespace

void SgemmNeon(const SgemmArguments& arguments) { sgemm::MultiplyInBlocks(arguments, kKernel); }

}  // namespace simd
