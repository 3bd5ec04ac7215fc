#include "gather_dot_plain.h"

float bench_gather_dot_naive(const float* values, const std::uint32_t* indices, std::size_t n,
                             const float* dense, std::size_t dense_size) {
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (indices[i] >= dense_size) return __builtin_nanf("");
    sum += values[i] * dense[indices[i]];
  }
  return sum;
}
