#include "blocks.h"

#include <cstddef>

namespace simd::sgemm {
namespace {

constexpr std::size_t kBlockElements = 8192;  // 32 KB of B: half of the first-level cache.
constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kEdgeElements = kTileRows * kMaxTileColumns;
constexpr std::size_t kPageElements = 4096 / sizeof(float);

// Sixteen bytes at any address of a float: one register on every processor.
using Quad [[gnu::vector_size(16), gnu::aligned(4), gnu::may_alias]] = float;

std::size_t Smaller(std::size_t first, std::size_t second) {
  return first < second ? first : second;
}

template <std::size_t kQuads>
[[gnu::always_inline]] inline void CopyQuads(const float*& from, float*& to) {
  Quad quads[kQuads];
#pragma GCC unroll 8
  for (std::size_t i = 0; i < kQuads; ++i) quads[i] = reinterpret_cast<const Quad*>(from)[i];
#pragma GCC unroll 8
  for (std::size_t i = 0; i < kQuads; ++i) reinterpret_cast<Quad*>(to)[i] = quads[i];
  from += 4 * kQuads;
  to += 4 * kQuads;
}

[[gnu::always_inline]] inline void CopyRow(std::size_t columns, const float* from, float* to) {
  for (; columns >= 32; columns -= 32) CopyQuads<8>(from, to);
  for (; columns >= 8; columns -= 8) CopyQuads<2>(from, to);
  for (; columns != 0; --columns) *to++ = *from++;
}

struct Matrix {
  const float* data;
  std::size_t stride;
};

// Copies `columns` of each row and fills up to `width` with +0.
[[gnu::noinline]] void Copy(std::size_t rows, std::size_t columns, Matrix from, float* to,
                            std::size_t to_stride, std::size_t width) {
  for (; rows != 0; --rows) {
    CopyRow(columns, from.data, to);
    for (std::size_t j = columns; j < width; ++j) to[j] = 0.0F;
    from.data += from.stride;
    to += to_stride;
  }
}

void MultiplyPart(Part& part, const Kernel& kernel) {
  const std::size_t rest = part.m % kTileRows;
  part.m -= rest;
  if (part.m != 0) kernel.multiply_tiles(part);
  part.a += part.m * part.lda;
  part.c += part.m * part.ldc;
  part.m = rest;
  if (rest != 0) kernel.multiply_rows(part);
}

// Fewer columns than a tile has: they become whole tiles on the stack.
[[gnu::noinline]] void MultiplyEdge(Part& part, const Kernel& kernel) {
  alignas(64) float tiles[kEdgeElements];
  const std::size_t m = part.m, width = kernel.tile_columns, columns = part.columns;
  const std::size_t ldc = part.ldc;
  float* const c = part.c;
  if (part.accumulate) Copy(m, columns, {c, ldc}, tiles, width, width);
  part.columns = width;
  part.c = tiles;
  part.ldc = width;
  MultiplyPart(part, kernel);
  Copy(m, columns, {tiles, width}, c, ldc, columns);
  part.columns = columns;
  part.ldc = ldc;
}

// All rows of A against one block of B.
[[gnu::noinline]] void MultiplyBlock(Part& part, const Kernel& kernel) {
  alignas(64) float rows_of_a[kTileRows * kMaxDepth];
  const float* a = part.a;
  float* c = part.c;
  const std::size_t lda = part.lda;
  const bool copy_a = lda % kPageElements == 0;
  const std::size_t chunk = copy_a ? kTileRows : kEdgeElements / kernel.tile_columns;
  for (std::size_t left = part.m, rows; left != 0; left -= rows) {
    rows = Smaller(chunk, left);
    part.m = rows;
    part.a = a;
    part.c = c;
    if (copy_a) {
      Copy(rows, part.k, {a, lda}, rows_of_a, kMaxDepth, part.k);
      part.a = rows_of_a;
      part.lda = kMaxDepth;
    }
    (part.columns < kernel.tile_columns ? MultiplyEdge : MultiplyPart)(part, kernel);
    a += rows * lda;
    c += rows * part.ldc;
  }
}

}  // namespace

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& wide) {
  alignas(64) float block[kBlockElements];
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  std::size_t columns;
  for (std::size_t j = 0; j < n; j += columns) {
    const bool is_narrow = m < kTileRows || n - j <= wide.tile_columns / 2;
    const Kernel& kernel = is_narrow && wide.narrow != nullptr ? *wide.narrow : wide;
    const std::size_t tile = kernel.tile_columns, width = kernel.block_columns;
    columns = Smaller(width, n - j);
    if (columns > tile) columns -= columns % tile;
    std::size_t p = 0;
    do {
      const std::size_t depth = Smaller(Smaller(kMaxDepth, kBlockElements / width), k - p);
      Part part = {
          m, columns, depth, a + p, lda, b + p * ldb + j, ldb, c + j, ldc, accumulate || p != 0};
      if (m > kTileRows || columns < tile) {
        Copy(depth, columns, {part.b, ldb}, block, width, columns < tile ? tile : columns);
        part.b = block;
        part.ldb = width;
      }
      MultiplyBlock(part, kernel);
      p += depth;
    } while (p < k);
  }
}

}  // namespace simd::sgemm
