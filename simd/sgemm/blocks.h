// How the vector paths of sgemm walk through their matrices; it holds no arithmetic.
//
//          n: blocks of columns
//        +----+----+--+      Within a block of columns, k is cut into parts of B that fit the
//        |####|    |  |      first-level cache (32 KB); each is copied to the stack once. All rows
//   m    |    |    |  |      of A pass over a part, eight at a time, before the next one begins;
//        |    |    |  |      every part but the first continues the chains that C holds. What is
//        +----+----+--+      left of a tile is a block of its own.
//
// Traffic: B is read once, A once per block of columns, C read and written once per part of k.
// Where the stride of A is a multiple of a page, its rows compete for few sets of the caches and
// are copied, too, eight at a time.
//
// The path brings the function that multiplies tiles; the rows that fill none are walked through by
// themselves with another kernel. Columns that fill no tile go through tiles on the stack.
#pragma once

#include <cstddef>

#include "simd/sgemm.h"

namespace simd::sgemm {

inline constexpr std::size_t kTileRows = 8;
inline constexpr std::size_t kMaxTileColumns = 128;

// C = A * B or C += A * B on a part that needs no further cutting in n and k.
struct Part {
  std::size_t m, columns, k;
  const float* a;
  std::size_t lda;
  const float* b;
  std::size_t ldb;
  float* c;
  std::size_t ldc;
  bool accumulate;
};

struct Kernel {
  std::size_t tile_columns;       // A multiple of 8, at most kMaxTileColumns.
  void (*multiply)(const Part&);  // Whole tiles in columns; m is a multiple of kTileRows, or any
                                  // where the kernel is one for single rows. From a row of A, the
                                  // three elements before its first must be readable.
  const Kernel* narrow;           // For half a tile of columns or less; or null.
  const Kernel* rows;             // For less than kTileRows rows; null in that kernel itself.
};

#ifdef __aarch64__
extern const Kernel kNeonKernel;
#endif

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& kernel);

}  // namespace simd::sgemm
