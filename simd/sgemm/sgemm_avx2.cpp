// sgemm on AVX2 and FMA3, so that the tests run at native speed on x86-64: tiles of 8 x 8, one
// register of C for each row, A broadcast from memory. Not tuned beyond that.
#include <immintrin.h>

#include <array>
#include <cstddef>
#include <utility>

#include "blocks.h"
#include "simd/sgemm.h"

namespace simd {
namespace {

using sgemm::Part;

constexpr std::size_t kTileColumns = 8;

// Eight columns of as many rows as there are indices.
template <std::size_t... kRow>
[[gnu::always_inline]] inline void MultiplyTile(const Part& part, std::size_t i, std::size_t j,
                                                std::index_sequence<kRow...>) {
  const float* a = part.a + i * part.lda;
  const float* b = part.b + j;
  float* const c = part.c + i * part.ldc + j;
  std::array acc_f32x8 = {(void(kRow), _mm256_setzero_ps())...};
  if (part.accumulate) ((acc_f32x8[kRow] = _mm256_loadu_ps(c + kRow * part.ldc)), ...);
  for (std::size_t p = 0; p < part.k; ++p) {
    const __m256 b_f32x8 = _mm256_loadu_ps(b);
    ((acc_f32x8[kRow] =
          _mm256_fmadd_ps(_mm256_broadcast_ss(a + kRow * part.lda), b_f32x8, acc_f32x8[kRow])),
     ...);
    ++a;
    b += part.ldb;
  }
  (_mm256_storeu_ps(c + kRow * part.ldc, acc_f32x8[kRow]), ...);
}

template <std::size_t kRows>
void MultiplyAll(const Part& part) {
  for (std::size_t i = 0; i < part.m; i += kRows) {
    for (std::size_t j = 0; j < part.columns; j += kTileColumns) {
      MultiplyTile(part, i, j, std::make_index_sequence<kRows>());
    }
  }
}

constexpr sgemm::Kernel kRows = {kTileColumns, MultiplyAll<1>, nullptr, nullptr};
constexpr sgemm::Kernel kKernel = {kTileColumns, MultiplyAll<sgemm::kTileRows>, nullptr, &kRows};

}  // namespace

void SgemmAvx2(const SgemmArguments& arguments) { sgemm::MultiplyInBlocks(arguments, kKernel); }

}  // namespace simd
