// C = A * B on dense row-major matrices by cblas_sgemm. Of cblas.h, which Debian does not ship for
// every architecture in one place.
#pragma once

#include <cstddef>

extern "C" void cblas_sgemm(int order, int transposed_a, int transposed_b, int m, int n, int k,
                            float alpha, const float* a, int lda, const float* b, int ldb,
                            float beta, float* c, int ldc);

namespace bench {

inline void CblasSgemm(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b,
                       float* c) {
  constexpr int kRowMajor = 101, kAsItIs = 111;
  const auto rows = static_cast<int>(m), columns = static_cast<int>(n), depth = static_cast<int>(k);
  cblas_sgemm(kRowMajor, kAsItIs, kAsItIs, rows, columns, depth, 1.0F, a, depth, b, columns, 0.0F,
              c, columns);
}

}  // namespace bench
