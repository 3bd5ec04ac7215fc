// How the vector paths of sgemm walk through their matrices; it holds no arithmetic.
//
//        n: blocks of columns          In each block of C's columns, k is cut into parts of B that
//        fit
//      +----+----+----+-               the first-level cache (32 KB, copied to the stack once).
//      Strips
//   m  |####|    |    |                of eight rows of A go over all of its panels: B is read once
//      |strip    |    |                from memory, A once per block of columns, C twice per part
//      of
//      +----+----+----+-               k. Every part but the first continues the chains held by C.
//
// The path brings the two functions that multiply. What is left of a row or column beside whole
// tiles goes through a tile on the stack or row by row.
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

// All functions take whole tiles in columns.
struct Kernel {
  std::size_t tile_columns;             // A multiple of 8, at most kMaxTileColumns.
  std::size_t block_columns;            // A multiple of tile_columns, at most 128.
  void (*multiply_tiles)(const Part&);  // m is a multiple of kTileRows and not 0.
  void (*multiply_rows)(const Part&);   // m is not 0.
  const Kernel* narrow;  // For few rows and for columns that fill at most half a tile; or null.
};

#ifdef __aarch64__
extern const Kernel kNeonKernel;
#endif

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& kernel);

}  // namespace simd::sgemm
