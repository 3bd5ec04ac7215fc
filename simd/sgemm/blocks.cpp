#include "blocks.h"

#include <cstddef>

namespace simd::sgemm {
namespace {

constexpr std::size_t kBlockElements = 8192;  // 32 KB of B: half of the first-level cache.
constexpr std::size_t kMinBlockColumns = 32;
constexpr std::size_t kMaxDepth = kBlockElements / kMinBlockColumns;
constexpr std::size_t kEdgeElements = kTileRows * kMaxTileColumns;
constexpr std::size_t kPageElements = 4096 / sizeof(float);
constexpr std::size_t kQuad = 4;

// Sixteen bytes at any address of a float: one register on every processor.
using Quad [[gnu::vector_size(16), gnu::aligned(4), gnu::may_alias]] = float;

std::size_t Smaller(std::size_t first, std::size_t second) {
  return first < second ? first : second;
}

std::size_t Larger(std::size_t first, std::size_t second) {
  return first < second ? second : first;
}

struct Matrix {
  const float* data;
  std::size_t stride;
};

template <std::size_t kQuads>
[[gnu::always_inline]] inline std::size_t CopyQuads(std::size_t left, const float*& from,
                                                    float*& to) {
  for (; left >= 4 * kQuads; left -= 4 * kQuads) {
    Quad quads[kQuads];
#pragma GCC unroll 8
    for (std::size_t i = 0; i < kQuads; ++i) quads[i] = reinterpret_cast<const Quad*>(from)[i];
#pragma GCC unroll 8
    for (std::size_t i = 0; i < kQuads; ++i) reinterpret_cast<Quad*>(to)[i] = quads[i];
    from += 4 * kQuads;
    to += 4 * kQuads;
  }
  return left;
}

[[gnu::noinline]] void Copy(std::size_t rows, std::size_t columns, Matrix from, float* to,
                            std::size_t to_stride) {
  for (; rows != 0; --rows) {
    const float* source = from.data;
    float* target = to;
    std::size_t left = CopyQuads<4>(columns, source, target);
    left = CopyQuads<1>(left, source, target);
    for (; left != 0; --left) *target++ = *source++;
    from.data += from.stride;
    to += to_stride;
  }
}

// The rows from `begin` to `end`: whole tiles or, with a kernel for single rows, any.
[[gnu::noinline]] void Walk(const SgemmArguments& arguments, const Kernel& wide, std::size_t begin,
                            std::size_t end) {
  alignas(64) float block[kBlockElements], tiles[kEdgeElements],
      copy_of_a[kQuad + kTileRows * kMaxDepth];
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  for (std::size_t j = 0, columns; j < n; j += columns) {
    const bool is_narrow = wide.narrow != nullptr && n - j <= wide.tile_columns / 2;
    const Kernel& kernel = is_narrow ? *wide.narrow : wide;
    const std::size_t tile = kernel.tile_columns, width = Larger(tile, kMinBlockColumns);
    columns = Smaller(width, n - j);
    const bool is_edge = columns < tile;
    if (!is_edge) columns -= columns % tile;
    std::size_t p = 0;
    do {
      const std::size_t depth = Smaller(kBlockElements / width, k - p);
      Part part;
      part.columns = Larger(columns, tile);
      part.k = depth;
      part.b = b + p * ldb + j;
      part.ldb = ldb;
      part.accumulate = accumulate || p != 0;
      if (end - begin > kTileRows || is_edge) {
        Copy(depth, columns, {part.b, ldb}, block, width);
        part.b = block;
        part.ldb = width;
      }
      const bool copy_a = begin == 0 && (lda % kPageElements == 0 || depth < kQuad);
      const std::size_t chunk = copy_a ? kTileRows : kEdgeElements / tile;
      for (std::size_t i = begin; i < end; i += part.m) {
        part.m = Smaller(chunk, end - i);
        part.a = a + i * lda + p;
        part.lda = lda;
        if (copy_a) {
          Copy(part.m, depth, {part.a, lda}, copy_of_a + kQuad, kMaxDepth);
          part.a = copy_of_a + kQuad;
          part.lda = kMaxDepth;
        }
        float* const part_of_c = c + i * ldc + j;
        part.c = part_of_c;
        part.ldc = ldc;
        if (is_edge) {
          if (part.accumulate) Copy(part.m, columns, {part.c, ldc}, tiles, tile);
          part.c = tiles;
          part.ldc = tile;
        }
        kernel.multiply(part);
        if (is_edge) Copy(part.m, columns, {tiles, tile}, part_of_c, ldc);
      }
      p += depth;
    } while (p < k);
  }
}

}  // namespace

void MultiplyInBlocks(const SgemmArguments& arguments, const Kernel& kernel) {
  const std::size_t m = arguments.m, whole = m - m % kTileRows;
  if (whole != 0) Walk(arguments, kernel, 0, whole);
  if (whole != m) Walk(arguments, *kernel.rows, whole, m);
}

}  // namespace simd::sgemm
