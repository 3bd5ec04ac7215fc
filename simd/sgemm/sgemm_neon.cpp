#include <arm_neon.h>

#include <array>
#include <cstddef>
#include <utility>

#include "simd/sgemm.h"

namespace simd {
namespace {

constexpr std::size_t kQuad = 4, kTileRows = 8, kTileColumns = 8;
constexpr std::size_t kBlockColumns = 32, kBlockDepth = 256;

struct Source {
  const float* data;
  std::size_t stride;
};

struct Target {
  float* data;
  std::size_t stride;
};

template <std::size_t kRows, std::size_t kQuads>
class Tile {
 public:
  [[gnu::always_inline]] static void Multiply(std::size_t k, Source a, Source b, Target c,
                                              bool accumulate) {
    Tile tile;
    accumulate ? tile.Load(c, Rows()) : tile.Clear(All());
    std::size_t quads = k / kQuad;
    while (quads-- != 0) {
      tile.AddQuad(a, b, Rows());
      a.data += kQuad;
      b.data += kQuad * b.stride;
    }
    for (std::size_t rest = k % kQuad; rest != 0; --rest) {
      tile.AddOne(a, b, Rows());
      ++a.data;
      b.data += b.stride;
    }
    tile.Store(c, Rows());
  }

 private:
  using All = std::make_index_sequence<kRows * kQuads>;
  using Rows = std::make_index_sequence<kRows>;
  using Quads = std::make_index_sequence<kQuads>;

  template <std::size_t... kIndex>
  [[gnu::always_inline]] void Clear(std::index_sequence<kIndex...>) {
    ((acc_f32x4_[kIndex] = vdupq_n_f32(0.0F)), ...);
  }

  template <std::size_t... kRow>
  [[gnu::always_inline]] void Load(Target c, std::index_sequence<kRow...>) {
    ((LoadRow<kRow>(c.data, Quads()), c.data += c.stride), ...);
  }
  template <std::size_t kRow, std::size_t... kIndex>
  [[gnu::always_inline]] void LoadRow(const float* row, std::index_sequence<kIndex...>) {
    ((acc_f32x4_[kRow * kQuads + kIndex] = vld1q_f32(row + kQuad * kIndex)), ...);
  }

  template <std::size_t... kRow>
  [[gnu::always_inline]] void Store(Target c, std::index_sequence<kRow...>) {
    ((StoreRow<kRow>(c.data, Quads()), c.data += c.stride), ...);
  }
  template <std::size_t kRow, std::size_t... kIndex>
  [[gnu::always_inline]] void StoreRow(float* row, std::index_sequence<kIndex...>) {
    (vst1q_f32(row + kQuad * kIndex, acc_f32x4_[kRow * kQuads + kIndex]), ...);
  }

  template <std::size_t... kRow>
  [[gnu::always_inline]] void AddQuad(Source a, Source b, std::index_sequence<kRow...>) {
    const std::array a_f32x4 = {vld1q_f32(a.data + kRow * a.stride)...};
    AddRow<0>(a_f32x4, b.data, All());
    AddRow<1>(a_f32x4, b.data + b.stride, All());
    AddRow<2>(a_f32x4, b.data + 2 * b.stride, All());
    AddRow<3>(a_f32x4, b.data + 3 * b.stride, All());
  }
  template <std::size_t... kRow>
  [[gnu::always_inline]] void AddOne(Source a, Source b, std::index_sequence<kRow...>) {
    const std::array a_f32x4 = {vld1q_lane_f32(a.data + kRow * a.stride, vdupq_n_f32(0), 0)...};
    AddRow<0>(a_f32x4, b.data, All());
  }
  template <int kLane, std::size_t... kIndex>
  [[gnu::always_inline]] void AddRow(const std::array<float32x4_t, kRows>& a_f32x4, const float* b,
                                     std::index_sequence<kIndex...>) {
    const std::array b_f32x4 = LoadB(b, Quads());
    ((acc_f32x4_[kIndex] = vfmaq_laneq_f32(acc_f32x4_[kIndex], b_f32x4[kIndex % kQuads],
                                           a_f32x4[kIndex / kQuads], kLane)),
     ...);
  }
  template <std::size_t... kIndex>
  [[gnu::always_inline]] static std::array<float32x4_t, kQuads> LoadB(
      const float* b, std::index_sequence<kIndex...>) {
    return {vld1q_f32(b + kQuad * kIndex)...};
  }

  std::array<float32x4_t, kRows * kQuads> acc_f32x4_;
};

[[gnu::noinline]] void MultiplyTile(std::size_t k, Source a, const float* b, Target c,
                                    bool accumulate) {
  Tile<kTileRows, 2>::Multiply(k, a, {b, kBlockColumns}, c, accumulate);
}

[[gnu::noinline]] void MultiplyRow32(std::size_t k, Source a, Source b, Target c, bool accumulate) {
  Tile<1, 8>::Multiply(k, a, b, c, accumulate);
}

[[gnu::noinline]] void MultiplyRow8(std::size_t k, Source a, const float* b, Target c,
                                    bool accumulate) {
  Tile<1, 2>::Multiply(k, a, {b, kBlockColumns}, c, accumulate);
}

// Copies a part of a matrix, each row filled up with +0 to a multiple of eight.
[[gnu::noinline]] void CopyRows(std::size_t rows, std::size_t columns, Source from, Target to) {
  for (; rows != 0; --rows) {
    const float* source = from.data;
    float* target = to.data;
    std::size_t left = columns;
    for (; left >= kTileColumns; left -= kTileColumns) {
      const float32x4_t low_f32x4 = vld1q_f32(source), high_f32x4 = vld1q_f32(source + kQuad);
      vst1q_f32(target, low_f32x4);
      vst1q_f32(target + kQuad, high_f32x4);
      source += kTileColumns;
      target += kTileColumns;
    }
    if (left != 0) {
      for (std::size_t i = 0; i < kTileColumns; ++i) target[i] = i < left ? source[i] : 0.0F;
    }
    from.data += from.stride;
    to.data += to.stride;
  }
}

void MultiplyPanel(std::size_t rows, std::size_t columns, std::size_t k, Source a, const float* b,
                   Target c, bool accumulate) {
  float edge[kTileRows * kTileColumns];
  const Target direct = c;
  if (columns < kTileColumns) {
    c = {edge, kTileColumns};
    if (accumulate) CopyRows(rows, columns, {direct.data, direct.stride}, c);
  }
  (rows == kTileRows ? MultiplyTile : MultiplyRow8)(k, a, b, c, accumulate);
  if (columns >= kTileColumns) return;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      direct.data[i * direct.stride + j] = edge[i * kTileColumns + j];
    }
  }
}

void MultiplyPanels(std::size_t rows, std::size_t columns, std::size_t k, Source a, const float* b,
                    Target c, bool accumulate) {
  for (std::size_t j = 0; j < columns; j += kTileColumns) {
    MultiplyPanel(rows, columns - j, k, a, b + j, {c.data + j, c.stride}, accumulate);
  }
}

void MultiplyBlock(std::size_t m, std::size_t columns, std::size_t k, Source a, Source b, Target c,
                   bool accumulate) {
  alignas(64) float block[kBlockDepth * kBlockColumns];
  if (m >= kTileRows || columns < kBlockColumns) {
    CopyRows(k, columns, b, {block, kBlockColumns});
    b = {block, kBlockColumns};
  }
  for (; m >= kTileRows; m -= kTileRows) {
    if (a.stride % 1024 == 0) {
      alignas(64) float strip[kTileRows * kBlockDepth];
      CopyRows(kTileRows, k, a, {strip, kBlockDepth});
      MultiplyPanels(kTileRows, columns, k, {strip, kBlockDepth}, b.data, c, accumulate);
    } else {
      MultiplyPanels(kTileRows, columns, k, a, b.data, c, accumulate);
    }
    a.data += kTileRows * a.stride;
    c.data += kTileRows * c.stride;
  }
  for (; m != 0; --m) {
    if (columns == kBlockColumns) {
      MultiplyRow32(k, a, b, c, accumulate);
    } else {
      MultiplyPanels(1, columns, k, a, b.data, c, accumulate);
    }
    a.data += a.stride;
    c.data += c.stride;
  }
}

}  // namespace

void SgemmNeon(const SgemmArguments& arguments) {
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  for (std::size_t j = 0; j < n; j += kBlockColumns) {
    const std::size_t columns = n - j < kBlockColumns ? n - j : kBlockColumns;
    std::size_t p = 0;
    do {
      const std::size_t depth = k - p < kBlockDepth ? k - p : kBlockDepth;
      MultiplyBlock(m, columns, depth, {a + p, lda}, {b + p * ldb + j, ldb}, {c + j, ldc},
                    accumulate || p != 0);
      p += depth;
    } while (p < k);
  }
}

}  // namespace simd
