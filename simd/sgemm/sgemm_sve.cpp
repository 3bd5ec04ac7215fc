// sgemm on SVE of any vector length: the tile of sgemm_neon.cpp with registers of that length.
//
//   row 0 |  z16    z17  |   z0      One step in k takes one element of each row of A in lane 0 of
//   row 1 |  z18    z19  |   z1      every 128 bits (ld1rqw of one element). 29 instructions, of
//     …                              which 16 are fused multiply-adds. A quad for four steps would
//   row 7 |  z30    z31  |   z7      take 86 with 64: 370 bytes more, no fewer modelled cycles.
//
// Half a tile of columns or less, and rows that fill no tile, are left to Advanced SIMD.
#include <cstddef>

#include "blocks.h"
#include "simd/sgemm.h"

namespace simd {
namespace {

using sgemm::Part;

// The registers are named in assembly as they are in sgemm_neon.cpp; the reason is one more here:
// the types of arm_sve.h cannot be elements of an array.
std::size_t VectorBytes() {
  std::size_t bytes;
  asm("cntb %0" : "=r"(bytes));
  return bytes;
}

// The eight rows of a tile: the register of A and the two of C.
#define SIMD_SGEMM_ROWS(DO) \
  DO(0, 16, 17)             \
  DO(1, 18, 19) DO(2, 20, 21) DO(3, 22, 23) DO(4, 24, 25) DO(5, 26, 27) DO(6, 28, 29) DO(7, 30, 31)
#define SIMD_SGEMM_LOAD_A(a, c, d) "ld1rqw {z" #a ".s}, p1/z, [%[a" #a "], %[index], lsl #2]\n"
#define SIMD_SGEMM_MULTIPLY(a, c, d) \
  "fmla z" #c ".s, z8.s, z" #a       \
  ".s[0]\n"                          \
  "fmla z" #d ".s, z9.s, z" #a ".s[0]\n"
#define SIMD_SGEMM_LOAD_C(a, c, d)      \
  "ld1w {z" #c                          \
  ".s}, p2/z, [%[start]]\n"             \
  "ld1w {z" #d                          \
  ".s}, p2/z, [%[start], #1, mul vl]\n" \
  "add %[start], %[start], %[c_stride]\n"
#define SIMD_SGEMM_STORE_C(a, c, d) \
  "str z" #c                        \
  ", [%[c]]\n"                      \
  "str z" #d                        \
  ", [%[c], #1, mul vl]\n"          \
  "add %[c], %[c], %[c_stride]\n"

void MultiplyTiles(const Part& part) {
  const auto [m, columns_of_c, k, first_a, lda, first_b, ldb, first_c, ldc, accumulate] = part;
  const std::size_t tile_bytes = 2 * VectorBytes();
  const std::size_t a_stride = lda * sizeof(float), b_stride = ldb * sizeof(float),
                    c_stride = ldc * sizeof(float);
  const float* a0 = first_a + k;
  const float* b = first_b;
  float* c = first_c;
  for (std::size_t rows = m; rows != 0; rows -= sgemm::kTileRows) {
    const float *a1, *a2, *a3, *a4, *a5, *a6, *a7;
    std::size_t columns = columns_of_c, index, start;
    asm volatile(
      "  ptrue p1.s, vl1\n"
      "  whilelo p2.s, xzr, %[accumulate]\n"
      "  add %[a1], %[a0], %[a_stride]\n"
      "  add %[a2], %[a1], %[a_stride]\n"
      "  add %[a3], %[a2], %[a_stride]\n"
      "  add %[a4], %[a3], %[a_stride]\n"
      "  add %[a5], %[a4], %[a_stride]\n"
      "  add %[a6], %[a5], %[a_stride]\n"
      "  add %[a7], %[a6], %[a_stride]\n"
      "1:\n"
      "  mov %[start], %[c]\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_LOAD_C)
      "  mov %[index], %[first_index]\n"
      "  cbz %[index], 3f\n"
      "2:\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_LOAD_A)
      "  ldr z8, [%[b]]\n"
      "  ldr z9, [%[b], #1, mul vl]\n"
      "  add %[b], %[b], %[b_stride]\n"
      "  adds %[index], %[index], #1\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_MULTIPLY)
      "  b.ne 2b\n"
      "3:\n"
      "  add %[b], %[b], %[b_back]\n"
      "  subs %[columns], %[columns], %[tile_columns]\n"
      SIMD_SGEMM_ROWS(SIMD_SGEMM_STORE_C)
      "  add %[c], %[c], %[c_back]\n"
      "  b.ne 1b\n"
      : [columns] "+&r"(columns), [index] "=&r"(index), [start] "=&r"(start),
        [b] "+&r"(b), [c] "+&r"(c), [a1] "=&r"(a1), [a2] "=&r"(a2), [a3] "=&r"(a3), [a4] "=&r"(a4),
        [a5] "=&r"(a5), [a6] "=&r"(a6), [a7] "=&r"(a7)
      : [a0] "r"(a0), [a_stride] "r"(a_stride), [b_stride] "r"(b_stride), [c_stride] "r"(c_stride),
        [accumulate] "r"(-std::size_t{accumulate}), [first_index] "r"(-k),
        [tile_columns] "r"(tile_bytes / sizeof(float)), [b_back] "r"(tile_bytes - k * b_stride),
        [c_back] "r"(tile_bytes - sgemm::kTileRows * c_stride)
      : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9",
        "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28", "v29", "v30", "v31", "p1", "p2", "cc",
        "memory");
    a0 += sgemm::kTileRows * lda;
    b -= columns_of_c;
    c += sgemm::kTileRows * ldc - columns_of_c;
  }
}

}  // namespace

void SgemmSve(const SgemmArguments& arguments) {
  sgemm::MultiplyInBlocks(arguments, {2 * VectorBytes() / sizeof(float), MultiplyTiles,
                                      &sgemm::kNeonKernel, sgemm::kNeonKernel.rows});
}

}  // namespace simd
