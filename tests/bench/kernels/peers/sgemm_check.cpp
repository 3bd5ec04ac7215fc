// Our NEON sgemm against OpenBLAS and Eigen over random shapes: all three round in their own order,
// so that two results may differ by the sum of two error bounds, 2 * g(k) * sum|a*b|. Prints one
// line; status 1 if an element is further apart.
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

#include "cblas_sgemm.h"
#include "eigen_product.h"
#include "simd/sgemm.h"

namespace {

using Matrix = std::vector<float>;

constexpr int kProblems = 400;

Matrix Uniform(std::size_t n, std::mt19937& random) {
  Matrix values(n);
  for (float& value : values) value = static_cast<float>(random() >> 8) * 0x1p-23F - 1.0F;
  return values;
}

// The sum of the absolute products of element i of C.
double Magnitude(const Matrix& a, const Matrix& b, std::size_t i, std::size_t n, std::size_t k) {
  double sum = 0;
  for (std::size_t p = 0; p < k; ++p) {
    sum += std::abs(static_cast<double>(a[i / n * k + p]) * b[p * n + i % n]);
  }
  return sum;
}

void Contract(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b,
              float* c) {
  simd::SgemmNeon({m, n, k, a, k, b, n, c, n, false});
}

// The largest difference of one problem in units of the bound.
float Apart(std::size_t m, std::size_t n, std::size_t k, std::mt19937& random) {
  const Matrix a = Uniform(m * k, random), b = Uniform(k * n, random);
  Matrix ours(m * n), openblas(m * n), eigen(m * n);
  Contract(m, n, k, a.data(), b.data(), ours.data());
  bench::CblasSgemm(m, n, k, a.data(), b.data(), openblas.data());
  bench::EigenProduct(m, n, k, a.data(), b.data(), eigen.data());
  float apart = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const double bound = 0x1p-23 * static_cast<double>(k) * Magnitude(a, b, i, n, k);
    for (const float theirs : {openblas[i], eigen[i]}) {
      const auto ratio = static_cast<float>(std::abs(ours[i] - theirs) / bound);
      if (!(ratio <= 1)) return ratio;  // Also of a NaN.
      apart = std::max(apart, ratio);
    }
  }
  return apart;
}

}  // namespace

int main() {
  std::mt19937 random(1);
  float apart = 0;
  for (int problem = 0; problem < kProblems && apart <= 1; ++problem) {
    const std::size_t m = 1 + random() % 40, n = 1 + random() % 70, k = 1 + random() % 300;
    const float here = Apart(m, n, k, random);
    if (!(here <= apart)) apart = here;
  }
  std::printf("sgemm: %d products, at most %.3f of the error bound from OpenBLAS and Eigen\n",
              kProblems, apart);
  return apart <= 1 ? 0 : 1;
}
