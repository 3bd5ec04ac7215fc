#include "sgemm_plain.h"

void bench_sgemm_naive(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b,
                       float* c) {
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      float sum = 0;
      for (std::size_t p = 0; p < k; ++p) sum += a[i * k + p] * b[p * n + j];
      c[i * n + j] = sum;
    }
  }
}
