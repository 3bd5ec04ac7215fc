// dot and gather_dot against OpenBLAS and Eigen, whose orders of operations are others: each answer
// lies within its error bound of the exact one, so two of them differ by at most both bounds.
// Prints one line; status 1 and the inputs where that does not hold.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <eigen3/Eigen/Core>
#include <random>
#include <vector>

#include "simd/dot.h"
#include "simd/gather_dot.h"

extern "C" float cblas_sdot(int n, const float* x, int x_step, const float* y, int y_step);

namespace {

constexpr int kDraws = 20'000;
constexpr std::size_t kLongest = 3'000;

using Vector = std::vector<float>;

float Eigens(const float* a, const float* b, std::size_t n) {
  using Map = Eigen::Map<const Eigen::VectorXf>;
  const auto size = static_cast<Eigen::Index>(n);
  return Map(a, size).dot(Map(b, size));
}

// What any order of n products and n - 1 additions may be off, twice.
double Allowed(const Vector& a, const Vector& b, std::size_t n) {
  double magnitude = 0;
  for (std::size_t i = 0; i < n; ++i) magnitude += std::abs(static_cast<double>(a[i]) * b[i]);
  return 2 * static_cast<double>(n) * 0x1p-24 * magnitude;
}

float Draw(std::mt19937& random) {
  return std::ldexp(std::uniform_real_distribution<float>(-1.0F, 1.0F)(random),
                    static_cast<int>(random() % 21) - 10);
}

// Whether all agree on n random elements.
bool Agree(std::mt19937& random, std::size_t n) {
  Vector values(n), dense(n), gathered(n);
  std::vector<std::uint32_t> indices(n);
  for (std::size_t i = 0; i < n; ++i) {
    values[i] = Draw(random);
    dense[i] = Draw(random);
    indices[i] = static_cast<std::uint32_t>(random() % n);
  }
  for (std::size_t i = 0; i < n; ++i) gathered[i] = dense[indices[i]];
  const double allowed = Allowed(values, gathered, n);
  const float ours = simd::DotNeon(values.data(), gathered.data(), n);
  const float blas = cblas_sdot(static_cast<int>(n), values.data(), 1, gathered.data(), 1);
  const auto sparse = simd::GatherDotNeon(values.data(), indices.data(), n, dense.data(), n);
  return std::abs(ours - blas) <= allowed &&
         std::abs(ours - Eigens(values.data(), gathered.data(), n)) <= allowed &&
         sparse.sum == ours && sparse.valid == n;
}

}  // namespace

int main() {
  std::mt19937 random(1);
  for (int draw = 0; draw < kDraws; ++draw) {
    const std::size_t n = random() % (draw % 64 == 0 ? kLongest : 200);
    if (Agree(random, n)) continue;
    std::printf("dot: draw %d of %zu elements is not what OpenBLAS and Eigen make of it\n", draw,
                n);
    return 1;
  }
  std::printf("dot: %d draws agree with OpenBLAS and Eigen within the error bound\n", kDraws);
}
