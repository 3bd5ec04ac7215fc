#include "sgemm_plain.h"

void bench_sgemm_autovectorised(std::size_t m, std::size_t n, std::size_t k, const float* a,
                                const float* b, float* __restrict c) {
  for (std::size_t i = 0; i < m * n; ++i) c[i] = 0;
  std::size_t p = 0;
  for (; p + 4 <= k; p += 4) {
    for (std::size_t i = 0; i < m; ++i) {
      const float* const four = a + i * k + p;
      for (std::size_t j = 0; j < n; ++j) {
        c[i * n + j] += four[0] * b[p * n + j] + four[1] * b[(p + 1) * n + j] +
                        four[2] * b[(p + 2) * n + j] + four[3] * b[(p + 3) * n + j];
      }
    }
  }
  for (; p < k; ++p) {
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t j = 0; j < n; ++j) c[i * n + j] += a[i * k + p] * b[p * n + j];
    }
  }
}
