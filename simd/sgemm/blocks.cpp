#include "blocks.h"

#include <cstddef>

namespace simd::sgemm {
namespace {

constexpr std::size_t kBlockElements = 8192;  // 32 KB of B: half of the first-level cache.
constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kPageElements = 4096 / sizeof(float);

// Sixteen bytes at any address of a float: one register on every processor.
using Quad [[gnu::vector_size(16), gnu::aligned(4), gnu::may_alias]] = float;

std::size_t Smaller(std::size_t first, std::size_t second) {
  return first < second ? first : second;
}

void CopyRow(std::size_t columns, const float* from, float* to) {
  for (; columns >= 8; columns -= 8, from += 8, to += 8) {
    const Quad low = reinterpret_cast<const Quad*>(from)[0];
    const Quad high = reinterpret_cast<const Quad*>(from)[1];
    reinterpret_cast<Quad*>(to)[0] = low;
    reinterpret_cast<Quad*>(to)[1] = high;
  }
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

void MultiplyRows(std::size_t rows, Strip strip, const Kernel& kernel) {
  if (rows == kTileRows) return kernel.multiply_strip(strip);
  for (; rows != 0; --rows) {
    kernel.multiply_row(strip);
    strip.a += strip.lda;
    strip.c += strip.ldc;
  }
}

// Fewer columns than a tile has: C's part is replaced by a tile of its own.
void MultiplyEdge(std::size_t rows, std::size_t columns, Strip strip, const Kernel& kernel) {
  alignas(64) float tile[kTileRows * kMaxTileColumns];
  const std::size_t width = kernel.tile_columns;
  float* const c = strip.c;
  const std::size_t ldc = strip.ldc;
  if (strip.accumulate) Copy(rows, columns, {c, ldc}, tile, width, width);
  strip.columns = width;
  strip.c = tile;
  strip.ldc = width;
  MultiplyRows(rows, strip, kernel);
  Copy(rows, columns, {tile, width}, c, ldc, columns);
}

void MultiplyBlock(std::size_t m, Strip strip, const Kernel& kernel) {
  alignas(64) float rows_of_a[kTileRows * kMaxDepth];
  const std::size_t edge = strip.columns % kernel.tile_columns;
  strip.columns -= edge;
  for (std::size_t rows = kTileRows; m != 0; m -= rows) {
    rows = Smaller(m, kTileRows);
    Strip part = strip;
    if (strip.lda % kPageElements == 0) {
      Copy(rows, strip.k, {strip.a, strip.lda}, rows_of_a, kMaxDepth, strip.k);
      part.a = rows_of_a;
      part.lda = kMaxDepth;
    }
    if (part.columns != 0) MultiplyRows(rows, part, kernel);
    if (edge != 0) {
      part.b += part.columns;
      part.c += part.columns;
      MultiplyEdge(rows, edge, part, kernel);
    }
    strip.a += rows * strip.lda;
    strip.c += rows * strip.ldc;
  }
}

}  // namespace

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& kernel) {
  alignas(64) float block[kBlockElements];
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  const std::size_t width = kernel.block_columns,
                    depth = Smaller(kMaxDepth, kBlockElements / width);
  for (std::size_t j = 0; j < n; j += width) {
    const std::size_t columns = Smaller(width, n - j);
    std::size_t p = 0;
    do {
      Strip strip = {columns, Smaller(depth, k - p), a + p, lda, b + p * ldb + j, ldb, c + j,
                     ldc,     accumulate || p != 0};
      if (m > kTileRows || columns % kernel.tile_columns != 0) {
        Copy(strip.k, columns, {strip.b, ldb}, block, width,
             (columns + kernel.tile_columns - 1) / kernel.tile_columns * kernel.tile_columns);
        strip.b = block;
        strip.ldb = width;
      }
      MultiplyBlock(m, strip, kernel);
      p += depth;
    } while (p < k);
  }
}

}  // namespace simd::sgemm
