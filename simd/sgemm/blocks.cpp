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

void MultiplyPart(Part part, const Kernel& kernel) {
  const std::size_t rest = part.m % kTileRows;
  part.m -= rest;
  if (part.m != 0) kernel.multiply_tiles(part);
  if (rest == 0) return;
  part.a += part.m * part.lda;
  part.c += part.m * part.ldc;
  part.m = rest;
  kernel.multiply_rows(part);
}

// Fewer columns than a tile has: they become whole tiles on the stack.
void MultiplyEdge(Part part, const Kernel& kernel) {
  alignas(64) float tiles[kEdgeElements];
  const std::size_t width = kernel.tile_columns, columns = part.columns, ldc = part.ldc;
  float* const c = part.c;
  if (part.accumulate) Copy(part.m, columns, {c, ldc}, tiles, width, width);
  part.columns = width;
  part.c = tiles;
  part.ldc = width;
  MultiplyPart(part, kernel);
  Copy(part.m, columns, {tiles, width}, c, ldc, columns);
}

// All rows of A against one block of B.
void MultiplyBlock(Part part, const Kernel& kernel) {
  alignas(64) float rows_of_a[kTileRows * kMaxDepth];
  const std::size_t m = part.m, columns = part.columns, lda = part.lda;
  const std::size_t edge = columns % kernel.tile_columns;
  const bool copy_a = lda % kPageElements == 0;
  const std::size_t chunk = copy_a ? kTileRows : kEdgeElements / kernel.tile_columns;
  const float* a = part.a;
  for (std::size_t i = 0; i < m; i += chunk) {
    part.m = Smaller(chunk, m - i);
    part.a = a + i * lda;
    if (copy_a) {
      Copy(part.m, part.k, {part.a, lda}, rows_of_a, kMaxDepth, part.k);
      part.a = rows_of_a;
      part.lda = kMaxDepth;
    }
    part.columns = columns - edge;
    if (part.columns != 0) MultiplyPart(part, kernel);
    if (edge != 0) {
      Part rest = part;
      rest.columns = edge;
      rest.b += part.columns;
      rest.c += part.columns;
      MultiplyEdge(rest, kernel);
    }
    part.c += part.m * part.ldc;
  }
}

[[gnu::noinline]] void MultiplyColumns(const SgemmArguments& arguments, const Kernel& kernel) {
  alignas(64) float block[kBlockElements];
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  const std::size_t width = kernel.block_columns;
  const std::size_t depth = Smaller(kMaxDepth, kBlockElements / width);
  for (std::size_t j = 0; j < n; j += width) {
    const std::size_t columns = Smaller(width, n - j);
    const std::size_t edge = columns % kernel.tile_columns;
    std::size_t p = 0;
    do {
      Part part = {m,     columns, Smaller(depth, k - p), a + p, lda, b + p * ldb + j, ldb,
                   c + j, ldc,     accumulate || p != 0};
      if (m > kTileRows || edge != 0) {
        const std::size_t padded = edge == 0 ? columns : columns - edge + kernel.tile_columns;
        Copy(part.k, columns, {part.b, ldb}, block, width, padded);
        part.b = block;
        part.ldb = width;
      }
      MultiplyBlock(part, kernel);
      p += depth;
    } while (p < k);
  }
}

}  // namespace

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& kernel) {
  if (kernel.narrow == nullptr) return MultiplyColumns(arguments, kernel);
  const std::size_t edge = arguments.n % kernel.tile_columns;
  SgemmArguments wide = arguments, narrow = arguments;
  if (arguments.m < kTileRows) {
    wide.n = 0;
  } else if (edge <= kernel.tile_columns / 2) {
    wide.n -= edge;
  }
  narrow.n -= wide.n;
  narrow.b += wide.n;
  narrow.c += wide.n;
  MultiplyColumns(wide, kernel);
  MultiplyColumns(narrow, *kernel.narrow);
}

}  // namespace simd::sgemm
