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

using sgemm::Part;

constexpr std::size_t kQuad = 4, kTileColumns = 8, kRowColumns = 32;
constexpr std::size_t kTileBytes = kTileColumns * sizeof(float);

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
// B that moves its pointer by a register) and stores a row in two instructions.
[[gnu::always_inline]] inline void MultiplyStrip(const Part& strip) {
  const float* b = strip.b;
  float* c = strip.c;
  const std::size_t b_stride = strip.ldb * sizeof(float), c_stride = strip.ldc * sizeof(float);
  const std::size_t b_back = kTileBytes - strip.k * b_stride;
  const std::size_t c_back = kTileBytes - sgemm::kTileRows * c_stride;
  const std::size_t quads = strip.k / kQuad, a_stride = strip.lda;
  const float* const a_end = strip.a + quads * kQuad;
  std::size_t columns = strip.columns, index, rest, start;
  asm volatile(
      "1:\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  movi v1\\row\\().4s, #0\n"
      "  movi v2\\row\\().4s, #0\n"
      ".endr\n"
      "  mov %[rest], %[first_rest]\n"
      "  mov %[index], %[first_index]\n"
      "  cbz %w[accumulate], 6f\n"
      "  mov %[start], %[c]\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  ldp q1\\row, q2\\row, [%[start]]\n"
      "  add %[start], %[start], %[c_stride]\n"
      ".endr\n"
      "6:\n"
      "  cbz %[index], 3f\n"
      "2:\n"
      "  ldr q0, [%[a0], %[index]]\n"
      "  ldr q1, [%[a1], %[index]]\n"
      "  ldr q2, [%[a2], %[index]]\n"
      "  ldr q3, [%[a3], %[index]]\n"
      "  ldr q4, [%[a4], %[index]]\n"
      "  ldr q5, [%[a5], %[index]]\n"
      "  ldr q6, [%[a6], %[index]]\n"
      "  ldr q7, [%[a7], %[index]]\n"
      "  adds %[index], %[index], #16\n"
      SIMD_SGEMM_STEP(0) SIMD_SGEMM_STEP(1) SIMD_SGEMM_STEP(2) SIMD_SGEMM_STEP(3)
      "  b.ne 2b\n"
      "3:\n"
      "  cbz %[rest], 5f\n"
      "4:\n"
      "  ldr s0, [%[a0], %[index]]\n"
      "  ldr s1, [%[a1], %[index]]\n"
      "  ldr s2, [%[a2], %[index]]\n"
      "  ldr s3, [%[a3], %[index]]\n"
      "  ldr s4, [%[a4], %[index]]\n"
      "  ldr s5, [%[a5], %[index]]\n"
      "  ldr s6, [%[a6], %[index]]\n"
      "  ldr s7, [%[a7], %[index]]\n"
      "  add %[index], %[index], #4\n"
      "  subs %[rest], %[rest], #1\n"
      SIMD_SGEMM_STEP(0)
      "  b.ne 4b\n"
      "5:\n"
      "  add %[b], %[b], %[b_back]\n"
      "  subs %[columns], %[columns], #8\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  stp q1\\row, q2\\row, [%[c]]\n"
      "  add %[c], %[c], %[c_stride]\n"
      ".endr\n"
      "  add %[c], %[c], %[c_back]\n"
      "  b.ne 1b\n"
      : [columns] "+&r"(columns), [index] "=&r"(index), [rest] "=&r"(rest), [start] "=&r"(start),
        [b] "+&r"(b), [c] "+&r"(c)
      : [first_index] "r"(-(quads * sizeof(float32x4_t))), [first_rest] "r"(strip.k % kQuad),
        [accumulate] "r"(strip.accumulate), [c_stride] "r"(c_stride),
        [c_back] "r"(c_back), [b_stride] "r"(b_stride), [b_back] "r"(b_back), [a0] "r"(a_end),
        [a1] "r"(a_end + a_stride), [a2] "r"(a_end + 2 * a_stride),
        [a3] "r"(a_end + 3 * a_stride), [a4] "r"(a_end + 4 * a_stride),
        [a5] "r"(a_end + 5 * a_stride), [a6] "r"(a_end + 6 * a_stride),
        [a7] "r"(a_end + 7 * a_stride)
      : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v10", "v11", "v12", "v13", "v14", "v15",
        "v16", "v17", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v30", "v31", "cc",
        "memory");
}

#undef SIMD_SGEMM_STEP

void MultiplyTiles(const Part& part) {
  Part strip = part;
  for (std::size_t i = 0; i < part.m; i += sgemm::kTileRows) {
    MultiplyStrip(strip);
    strip.a += sgemm::kTileRows * part.lda;
    strip.c += sgemm::kTileRows * part.ldc;
  }
}

// One row of C, of which sizeof...(kIndex) registers hold the chains.
template <std::size_t... kIndex>
[[gnu::always_inline]] inline void MultiplyRow(std::size_t k, const float* a, const float* b,
                                               std::size_t ldb, float* c, bool accumulate,
                                               std::index_sequence<kIndex...>) {
  std::array acc_f32x4 = {(void(kIndex), vdupq_n_f32(0.0F))...};
  if (accumulate) ((acc_f32x4[kIndex] = vld1q_f32(c + kQuad * kIndex)), ...);
  for (const float* const a_end = a + k; a != a_end;) {
    const std::array b_f32x4 = {vld1q_f32(b + kQuad * kIndex)...};
    float32x4_t
        a_f32x4;  // Only lane 0; g++ would copy it to all (ld1r), which costs a vector pipe.
    asm("ldr %s0, [%1], #4" : "=w"(a_f32x4), "+r"(a) : "m"(*a));
    ((acc_f32x4[kIndex] = vfmaq_laneq_f32(acc_f32x4[kIndex], b_f32x4[kIndex], a_f32x4, 0)), ...);
    b += ldb;
  }
  (vst1q_f32(c + kQuad * kIndex, acc_f32x4[kIndex]), ...);
}

void MultiplyRows(const Part& part) {
  for (std::size_t i = 0; i < part.m; ++i) {
    const float* const a = part.a + i * part.lda;
    float* const c = part.c + i * part.ldc;
    std::size_t j = 0;
    for (; part.columns - j >= kRowColumns; j += kRowColumns) {
      MultiplyRow(part.k, a, part.b + j, part.ldb, c + j, part.accumulate,
                  std::make_index_sequence<kRowColumns / kQuad>());
    }
    for (; j < part.columns; j += kTileColumns) {
      MultiplyRow(part.k, a, part.b + j, part.ldb, c + j, part.accumulate,
                  std::make_index_sequence<kTileColumns / kQuad>());
    }
  }
}

}  // namespace

constexpr sgemm::Kernel sgemm::kNeonKernel = {kTileColumns, kRowColumns, MultiplyTiles,
                                              MultiplyRows, nullptr};

void SgemmNeon(const SgemmArguments& arguments) {
  sgemm::MultiplyInBlocks(arguments, sgemm::kNeonKernel);
}

}  // namespace simd
