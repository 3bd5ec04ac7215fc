// sgemm on Advanced SIMD: tiles of 8 x 8, of which 16 registers hold the chains; single rows where
// fewer than eight are left.
//
//              b: v8    v9           Four steps in k take one quad of each row of A, used by lane:
//           j   0…3    4…7           64 fused multiply-adds, 8 + 4 loads and 2 instructions for the
//   row 0 |     v16    v17  |   v0   loop, 78 in all. The index into A counts up to 0, where the
//   row 1 |     v18    v19  |   v1   last quad of a row is, and so needs no compare. What k has
//     …                              beyond whole quads takes that last quad, too, and enters the
//   row 7 |     v30    v31  |   v7   loop at its first new lane.
#include <arm_neon.h>

#include <cstddef>

#include "blocks.h"
#include "simd/sgemm.h"

namespace simd {
namespace {

using sgemm::Part;

constexpr std::size_t kQuad = 4, kTileColumns = 8, kRowColumns = 32;
constexpr std::size_t kTileBytes = kTileColumns * sizeof(float);

// The eight rows of a tile: the register of A and the two of C.
#define SIMD_SGEMM_ROWS(DO, lane) \
  DO(0, 16, 17, lane)             \
  DO(1, 18, 19, lane)             \
  DO(2, 20, 21, lane)             \
  DO(3, 22, 23, lane)             \
  DO(4, 24, 25, lane) DO(5, 26, 27, lane) DO(6, 28, 29, lane) DO(7, 30, 31, lane)
#define SIMD_SGEMM_LOAD_A(a, c, d, lane) "ldr q" #a ", [%[a" #a "], %[index]]\n"
#define SIMD_SGEMM_LOAD_C(a, c, d, lane) \
  "ld1 {v" #c ".4s, v" #d ".4s}, [%[start]], %[start_stride]\n"
#define SIMD_SGEMM_STORE_C(a, c, d, lane) "st1 {v" #c ".4s, v" #d ".4s}, [%[c]], %[c_stride]\n"
#define SIMD_SGEMM_MULTIPLY(a, c, d, lane)   \
  "fmla v" #c ".4s, v8.4s, v" #a ".s[" #lane \
  "]\n"                                      \
  "fmla v" #d ".4s, v9.4s, v" #a ".s[" #lane "]\n"

// One step in k: a row of B by one lane of the eight registers of A.
#define SIMD_SGEMM_STEP(lane) \
  "ld1 {v8.4s, v9.4s}, [%[b]], %[b_stride]\n" SIMD_SGEMM_ROWS(SIMD_SGEMM_MULTIPLY, lane)

// Assembly, because the same in intrinsics takes 81 instructions in the loop of g++ 12 (no load of
// B that moves its pointer by a register).
void MultiplyTiles(const Part& part) {
  const float zeros[kTileColumns] = {};
  const auto [m, columns_of_c, k, first_a, lda, first_b, ldb, first_c, ldc, accumulate] = part;
  const std::size_t a_stride = lda * sizeof(float), b_stride = ldb * sizeof(float),
                    c_stride = ldc * sizeof(float);
  const float* a0 = first_a + k - kQuad;
  const float* b = first_b;
  float* c = first_c;
  for (std::size_t rows = m; rows != 0; rows -= sgemm::kTileRows) {
    const float *a1, *a2, *a3, *a4, *a5, *a6, *a7;
    std::size_t columns = columns_of_c, index, start;
    asm volatile(
      "  add %[a1], %[a0], %[a_stride]\n"
      "  add %[a2], %[a1], %[a_stride]\n"
      "  add %[a3], %[a2], %[a_stride]\n"
      "  add %[a4], %[a3], %[a_stride]\n"
      "  add %[a5], %[a4], %[a_stride]\n"
      "  add %[a6], %[a5], %[a_stride]\n"
      "  add %[a7], %[a6], %[a_stride]\n"
      "1:\n"
      "  cmp %w[accumulate], #0\n"
      "  csel %[start], %[c], %[zeros], ne\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_LOAD_C, 0)
      "  adds %[index], %[first_index], #0\n"
      "  b.gt 3f\n"
      "2:\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_LOAD_A, 0)
      "  adds %[index], %[index], #16\n"
      SIMD_SGEMM_STEP(0)
      "4:\n"
      SIMD_SGEMM_STEP(1)
      "5:\n"
      SIMD_SGEMM_STEP(2)
      "6:\n"
      SIMD_SGEMM_STEP(3)
      "  b.le 2b\n"
      // The index is 16, or 4, 8, 12 when as many bytes of the last quad are used already.
      "3:\n"
      "  ands %[start], %[index], #12\n"
      "  b.eq 7f\n"
      "  mov %[index], #0\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_LOAD_A, 0)
      "  mov %[index], #16\n"
      "  tbz %[start], #3, 4b\n"
      "  tbz %[start], #2, 5b\n"
      "  b 6b\n"
      "7:\n"
      "  add %[b], %[b], %[b_back]\n"
      "  subs %[columns], %[columns], #8\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_STORE_C, 0)
      "  add %[c], %[c], %[c_back]\n"
      "  b.ne 1b\n"
      : [columns] "+&r"(columns), [index] "=&r"(index), [start] "=&r"(start),
        [b] "+&r"(b), [c] "+&r"(c), [a1] "=&r"(a1), [a2] "=&r"(a2), [a3] "=&r"(a3), [a4] "=&r"(a4),
        [a5] "=&r"(a5), [a6] "=&r"(a6), [a7] "=&r"(a7)
      : [a0] "r"(a0), [a_stride] "r"(a_stride), [b_stride] "r"(b_stride), [c_stride] "r"(c_stride),
        [accumulate] "r"(std::uint32_t{accumulate}), [zeros] "r"(zeros), "m"(zeros),
        [start_stride] "r"(accumulate ? c_stride : 0),
        [first_index] "r"((kQuad - k) * sizeof(float)), [b_back] "r"(kTileBytes - k * b_stride),
        [c_back] "r"(kTileBytes - sgemm::kTileRows * c_stride)
      : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9",
        "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28", "v29", "v30", "v31", "cc",
        "memory");
    a0 += sgemm::kTileRows * lda;
    b -= columns_of_c;
    c += sgemm::kTileRows * ldc - columns_of_c;
  }
}

#undef SIMD_SGEMM_ROWS
#undef SIMD_SGEMM_LOAD_A
#undef SIMD_SGEMM_LOAD_C
#undef SIMD_SGEMM_STORE_C
#undef SIMD_SGEMM_MULTIPLY
#undef SIMD_SGEMM_STEP

// Single rows of 32 columns, of which eight registers hold the chains. Assembly, because g++ loads
// a quad at a time and the element of A into all lanes (ld1r), which costs a vector pipe.
void MultiplyRows(const Part& part) {
  const float zeros[kRowColumns / 2] = {};
  const auto [m, columns, k, first_a, lda, first_b, ldb, first_c, ldc, accumulate] = part;
  for (std::size_t i = 0; i < m; ++i) {
    float* c = first_c + i * ldc;
    for (std::size_t j = 0; j < columns; j += kRowColumns) {
      const float* a = first_a + i * lda;
      const float* b = first_b + j;
      const float* start = accumulate ? c : zeros;
      std::size_t left = k;
      asm volatile(
          "  ld1 {v16.4s-v19.4s}, [%[start]], %[start_step]\n"
          "  ld1 {v20.4s-v23.4s}, [%[start]]\n"
          "  cbz %[left], 2f\n"
          "1:\n"
          "  ldr s0, [%[a]], #4\n"
          "  ldp q1, q2, [%[b]]\n"
          "  ldp q3, q4, [%[b], #32]\n"
          "  ldp q5, q6, [%[b], #64]\n"
          "  ldp q7, q24, [%[b], #96]\n"
          "  add %[b], %[b], %[b_stride]\n"
          "  subs %[left], %[left], #1\n"
          "  fmla v16.4s, v1.4s, v0.s[0]\n"
          "  fmla v17.4s, v2.4s, v0.s[0]\n"
          "  fmla v18.4s, v3.4s, v0.s[0]\n"
          "  fmla v19.4s, v4.4s, v0.s[0]\n"
          "  fmla v20.4s, v5.4s, v0.s[0]\n"
          "  fmla v21.4s, v6.4s, v0.s[0]\n"
          "  fmla v22.4s, v7.4s, v0.s[0]\n"
          "  fmla v23.4s, v24.4s, v0.s[0]\n"
          "  b.ne 1b\n"
          "2:\n"
          "  st1 {v16.4s-v19.4s}, [%[c]], #64\n"
          "  st1 {v20.4s-v23.4s}, [%[c]], #64\n"
          : [left] "+r"(left), [a] "+r"(a), [b] "+r"(b), [c] "+r"(c), [start] "+r"(start)
          : [b_stride] "r"(ldb * sizeof(float)), [start_step] "r"(accumulate ? sizeof(zeros) : 0),
            "m"(zeros)
          : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v16", "v17", "v18", "v19", "v20",
            "v21", "v22", "v23", "v24", "cc", "memory");
    }
  }
}

constexpr sgemm::Kernel kRows = {kRowColumns, MultiplyRows, nullptr, nullptr};

}  // namespace

constexpr sgemm::Kernel sgemm::kNeonKernel = {kTileColumns, MultiplyTiles, nullptr, &kRows};

void SgemmNeon(const SgemmArguments& arguments) {
  sgemm::MultiplyInBlocks(arguments, sgemm::kNeonKernel);
}

}  // namespace simd
