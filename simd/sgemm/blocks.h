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

// C (+)= A * B for one row or kTileRows rows of C; columns is a multiple of the tile's.
struct Strip {
  std::size_t columns, k;
  const float* a;
  std::size_t lda;
  const float* b;
  std::size_t ldb;
  float* c;
  std::size_t ldc;
  bool accumulate;
};

struct Kernel {
  std::size_t tile_columns;   // At most kMaxTileColumns.
  std::size_t block_columns;  // A multiple of tile_columns, at most 128.
  void (*multiply_strip)(const Strip& strip);
  void (*multiply_row)(const Strip& strip);
  const Kernel* narrow;  // For columns that fill at most half a tile; or null.
};

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& kernel);

}  // namespace simd::sgemm
