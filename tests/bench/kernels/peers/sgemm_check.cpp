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

Matrix Absolute(Matrix values) {
  for (float& value : values) value = std::abs(value);
  return values;
}

void Contract(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b,
              float* c) {
  simd::SgemmNeon({m, n, k, a, k, b, n, c, n, false});
}

// The largest difference of one problem in units of the bound.
float Apart(std::size_t m, std::size_t n, std::size_t k, std::mt19937& random) {
  const Matrix a = Uniform(m * k, random), b = Uniform(k * n, random);
  Matrix ours(m * n), openblas(m * n), eigen(m * n), magnitude(m * n);
  Contract(m, n, k, a.data(), b.data(), ours.data());
  Contract(m, n, k, Absolute(a).data(), Absolute(b).data(), magnitude.data());
  bench::CblasSgemm(m, n, k, a.data(), b.data(), openblas.data());
  bench::EigenProduct(m, n, k, a.data(), b.data(), eigen.data());
  float apart = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const float bound = 0x1p-23F * static_cast<float>(k) * magnitude[i];
    for (const float theirs : {openblas[i], eigen[i]}) {
      const float ratio = std::abs(ours[i] - theirs) / bound;
      if (!(ratio <= apart)) apart = ratio;  // A NaN stays.
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
    apart = std::max(apart, Apart(m, n, k, random));
  }
  std::printf("sgemm: %d products, at most %.3f of the error bound from OpenBLAS and Eigen\n",
              kProblems, apart);
  return apart <= 1 ? 0 : 1;
}
