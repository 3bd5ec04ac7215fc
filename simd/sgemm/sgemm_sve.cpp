// sgemm on SVE of any vector length: the tile of sgemm_neon.cpp with registers of that length.
//
//   row 0 |  z10    z20  |   z0        Four steps in k take one quad of each row of A, repeated in
//   row 1 |  z11    z21  |   z1        every 128 bits of a register (ld1rqw), because a
//   multiply-add
//     …                                by element takes it from there. 86 instructions for
//   row 7 |  z17    z27  |   z7        8 x (2 registers) x 4, 64 of them the fused multiply-adds.
//
// Columns that fill at most half a tile, and rows that fill none, are left to Advanced SIMD.
#include <cstddef>

#include "blocks.h"
#include "simd/sgemm.h"

namespace simd {
namespace {

using sgemm::Part;

constexpr std::size_t kQuad = 4, kBlockColumns = 32;

// The registers are named in assembly as they are in sgemm_neon.cpp; the reason is one more here:
// the types of arm_sve.h cannot be elements of an array.
std::size_t VectorBytes() {
  std::size_t bytes;
  asm("cntb %0" : "=r"(bytes));
  return bytes;
}

// One step in k: a row of B by one lane of the eight registers of A.
#define SIMD_SGEMM_STEP(lane)                        \
  "ldr z30, [%[b]]\n"                                \
  "ldr z31, [%[b], #1, mul vl]\n"                    \
  "add %[b], %[b], %[b_stride]\n"                    \
  ".irp row, 0,1,2,3,4,5,6,7\n"                      \
  "  fmla z1\\row\\().s, z30.s, z\\row\\().s[" #lane \
  "]\n"                                              \
  "  fmla z2\\row\\().s, z31.s, z\\row\\().s[" #lane \
  "]\n"                                              \
  ".endr\n"

[[gnu::always_inline]] inline void MultiplyStrip(const Part& strip) {
  const float* b = strip.b;
  float* c = strip.c;
  const std::size_t tile_bytes = 2 * VectorBytes();
  const std::size_t b_stride = strip.ldb * sizeof(float), c_stride = strip.ldc * sizeof(float);
  const std::size_t whole = strip.k / kQuad * kQuad, a_stride = strip.lda;
  const float* const a_end = strip.a + whole;
  std::size_t columns = strip.columns, index, rest, start;
  asm volatile(
      "ptrue p0.s\n"
      "ptrue p1.s, vl1\n"
      "1:\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  mov z1\\row\\().s, #0\n"
      "  mov z2\\row\\().s, #0\n"
      ".endr\n"
      "  mov %[rest], %[first_rest]\n"
      "  mov %[index], %[first_index]\n"
      "  cbz %w[accumulate], 6f\n"
      "  mov %[start], %[c]\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  ldr z1\\row, [%[start]]\n"
      "  ldr z2\\row, [%[start], #1, mul vl]\n"
      "  add %[start], %[start], %[c_stride]\n"
      ".endr\n"
      "6:\n"
      "  cbz %[index], 3f\n"
      "2:\n"
      "  ld1rqw {z0.s}, p0/z, [%[a0], %[index], lsl #2]\n"
      "  ld1rqw {z1.s}, p0/z, [%[a1], %[index], lsl #2]\n"
      "  ld1rqw {z2.s}, p0/z, [%[a2], %[index], lsl #2]\n"
      "  ld1rqw {z3.s}, p0/z, [%[a3], %[index], lsl #2]\n"
      "  ld1rqw {z4.s}, p0/z, [%[a4], %[index], lsl #2]\n"
      "  ld1rqw {z5.s}, p0/z, [%[a5], %[index], lsl #2]\n"
      "  ld1rqw {z6.s}, p0/z, [%[a6], %[index], lsl #2]\n"
      "  ld1rqw {z7.s}, p0/z, [%[a7], %[index], lsl #2]\n"
      "  adds %[index], %[index], #4\n"
      SIMD_SGEMM_STEP(0) SIMD_SGEMM_STEP(1) SIMD_SGEMM_STEP(2) SIMD_SGEMM_STEP(3)
      "  b.ne 2b\n"
      "3:\n"
      "  cbz %[rest], 5f\n"
      "4:\n"
      "  ld1rqw {z0.s}, p1/z, [%[a0], %[index], lsl #2]\n"
      "  ld1rqw {z1.s}, p1/z, [%[a1], %[index], lsl #2]\n"
      "  ld1rqw {z2.s}, p1/z, [%[a2], %[index], lsl #2]\n"
      "  ld1rqw {z3.s}, p1/z, [%[a3], %[index], lsl #2]\n"
      "  ld1rqw {z4.s}, p1/z, [%[a4], %[index], lsl #2]\n"
      "  ld1rqw {z5.s}, p1/z, [%[a5], %[index], lsl #2]\n"
      "  ld1rqw {z6.s}, p1/z, [%[a6], %[index], lsl #2]\n"
      "  ld1rqw {z7.s}, p1/z, [%[a7], %[index], lsl #2]\n"
      "  add %[index], %[index], #1\n"
      "  subs %[rest], %[rest], #1\n"
      SIMD_SGEMM_STEP(0)
      "  b.ne 4b\n"
      "5:\n"
      "  add %[b], %[b], %[b_back]\n"
      "  subs %[columns], %[columns], %[tile_columns]\n"
      ".irp row, 0,1,2,3,4,5,6,7\n"
      "  str z1\\row, [%[c]]\n"
      "  str z2\\row, [%[c], #1, mul vl]\n"
      "  add %[c], %[c], %[c_stride]\n"
      ".endr\n"
      "  add %[c], %[c], %[c_back]\n"
      "  b.ne 1b\n"
      : [columns] "+&r"(columns), [index] "=&r"(index), [rest] "=&r"(rest), [start] "=&r"(start),
        [b] "+&r"(b), [c] "+&r"(c)
      : [first_index] "r"(-whole), [first_rest] "r"(strip.k % kQuad),
        [accumulate] "r"(strip.accumulate), [c_stride] "r"(c_stride),
        [c_back] "r"(tile_bytes - sgemm::kTileRows * c_stride), [b_stride] "r"(b_stride),
        [b_back] "r"(tile_bytes - strip.k * b_stride), [tile_columns] "r"(tile_bytes / sizeof(float)),
        [a0] "r"(a_end), [a1] "r"(a_end + a_stride), [a2] "r"(a_end + 2 * a_stride),
        [a3] "r"(a_end + 3 * a_stride), [a4] "r"(a_end + 4 * a_stride),
        [a5] "r"(a_end + 5 * a_stride), [a6] "r"(a_end + 6 * a_stride),
        [a7] "r"(a_end + 7 * a_stride)
      : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v10", "v11", "v12", "v13", "v14", "v15",
        "v16", "v17", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v30", "v31", "p0",
        "p1", "cc", "memory");
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

}  // namespace

void SgemmSve(const SgemmArguments& arguments) {
  const std::size_t tile_columns = 2 * VectorBytes() / sizeof(float);
  const std::size_t block_columns =
      tile_columns < kBlockColumns ? kBlockColumns / tile_columns * tile_columns : tile_columns;
  sgemm::MultiplyInBlocks(arguments, {tile_columns, block_columns, MultiplyTiles,
                                      sgemm::kNeonKernel.multiply_rows, &sgemm::kNeonKernel});
}

}  // namespace simd
