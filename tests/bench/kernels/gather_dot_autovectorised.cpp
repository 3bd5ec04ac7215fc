#include "gather_dot_plain.h"

float bench_gather_dot_autovectorised(const float* values, const std::uint32_t* indices,
                                      std::size_t n, const float* dense, std::size_t) {
  float sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += values[i] * dense[indices[i]];
  return sum;
}
