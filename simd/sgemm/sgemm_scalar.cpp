// The specification of sgemm, written to be read. Compiled without vectorisation, so that the
// compiler adds no path of its own.
#include <cstddef>

#include "simd/sgemm.h"

namespace simd {

void SgemmScalar(const SgemmArguments& arguments) {
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      float chain = accumulate ? c[i * ldc + j] : 0.0F;
      for (std::size_t p = 0; p < k; ++p) {
        chain = __builtin_fmaf(a[i * lda + p], b[p * ldb + j], chain);
      }
      c[i * ldc + j] = chain;
    }
  }
}

}  // namespace simd
