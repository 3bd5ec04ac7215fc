#include <vector>

#include "hash_kernels.h"

namespace simd_test {
namespace {

struct Shape {
  std::size_t m, n, k;
};

// Mostly tiny, so that every edge comes often; one in 64 meets whole tiles, one in 512 several
// parts of k, one in 4,096 several blocks of columns.
Shape Draw(Random& random) {
  if (random.Below(512) == 0) return {random.Below(20), random.Below(40), random.Below(600)};
  if (random.Below(4096) == 0) return {random.Below(40), random.Below(300), random.Below(300)};
  if (random.Below(64) == 0) return {random.Below(20), random.Below(80), random.Below(40)};
  return {random.Below(10), random.Below(12), random.Below(8)};
}

}  // namespace

void HashSgemm(const simd::Path<simd::SgemmFunction>& path, Random& random, std::size_t inputs,
               Hasher& hasher) {
  constexpr std::size_t kGaps = 4;
  std::vector<float> a, b, c;
  for (std::size_t i = 0; i < inputs; ++i) {
    const auto [m, n, k] = Draw(random);
    const std::size_t lda = k + random.Below(kGaps), ldb = n + random.Below(kGaps);
    const std::size_t ldc = n + random.Below(kGaps);
    a.resize(m * lda);
    b.resize(k * ldb);
    c.resize(m * ldc);
    random.Fill(a);
    random.Fill(b);
    random.Fill(c);
    const bool accumulate = random.Below(2) == 0;
    path.kernel({m, n, k, a.data(), lda, b.data(), ldb, c.data(), ldc, accumulate});
    hasher.Add(c);
  }
}

}  // namespace simd_test
