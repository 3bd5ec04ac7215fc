#include "sgemm_guest.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <vector>

namespace bench {
namespace {

constexpr std::size_t kLong = 10'000'000;  // Multiplications; beyond, one call to warm up and one.
constexpr std::size_t kProbes = 100;

std::vector<float> Uniform(std::size_t n, std::mt19937& random) {
  std::vector<float> values(n);
  for (float& value : values) value = static_cast<float>(random() >> 8) * 0x1p-23F - 1.0F;
  return values;
}

int Run(const SgemmGuestPath& path, std::size_t m, std::size_t n, std::size_t k) {
  std::mt19937 random(1);
  const std::vector<float> a = Uniform(m * k, random), b = Uniform(k * n, random);
  std::vector<float> c(m * n, -1.0F);
  for (int calls = m * n * k > kLong ? 2 : 3; calls > 0; --calls) {
    path.function(m, n, k, a.data(), b.data(), c.data());
  }
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    const std::size_t i = random() % m, j = random() % n;
    double sum = 0, magnitude = 0;
    for (std::size_t p = 0; p < k; ++p) {
      const double product = static_cast<double>(a[i * k + p]) * b[p * n + j];
      sum += product;
      magnitude += std::abs(product);
    }
    const double bound = 0x1p-23 * static_cast<double>(k) * magnitude;
    if (!(std::abs(c[i * n + j] - sum) <= bound)) return 1;
  }
  return 0;
}

}  // namespace

int RunSgemmGuest(int count, char** arguments, std::span<const SgemmGuestPath> paths) {
  for (const SgemmGuestPath& path : paths) {
    if (count == 5 && std::strcmp(path.name, arguments[1]) == 0) {
      const auto size = [&](int at) { return std::strtoul(arguments[at], nullptr, 10); };
      return Run(path, size(2), size(3), size(4));
    }
  }
  std::fputs("usage: PROGRAM PATH M N K\n", stderr);
  return 2;
}

}  // namespace bench
