#include "gather_dot_guest.h"

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <vector>

namespace bench {
namespace {

constexpr int kCalls = 3;
constexpr double kTolerance = 1e-4;

int Run(const GatherDotGuestPath& path, std::size_t n, std::size_t dense_size) {
  std::mt19937 random(1);
  std::vector<float> values(n), dense(dense_size, 0.5F);
  std::vector<std::uint32_t> indices(n);
  for (std::size_t i = 0; i < n; ++i) {
    values[i] = static_cast<float>(i + 1);
    indices[i] = static_cast<std::uint32_t>(random() % dense_size);
  }
  float answer = 0;
  for (int call = 0; call < kCalls; ++call) {
    answer = path.function(values.data(), indices.data(), n, dense.data(), dense_size);
  }
  std::printf("%s %zu %08x\n", path.name, n, std::bit_cast<std::uint32_t>(answer));
  const double exact = 0.25 * static_cast<double>(n) * (static_cast<double>(n) + 1);
  return std::abs(answer - exact) <= kTolerance * exact ? 0 : 1;
}

}  // namespace

int RunGatherDotGuest(int count, char** arguments, std::span<const GatherDotGuestPath> paths) {
  for (const GatherDotGuestPath& path : paths) {
    if (count == 4 && std::strcmp(path.name, arguments[1]) == 0) {
      return Run(path, std::strtoul(arguments[2], nullptr, 10),
                 std::strtoul(arguments[3], nullptr, 10));
    }
  }
  std::fputs("usage: PROGRAM PATH N DENSE\n", stderr);
  return 2;
}

}  // namespace bench
