#include "dot_guest.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace bench {
namespace {

constexpr int kCalls = 3;
constexpr double kTolerance = 1e-4;

int Run(const DotGuestPath& path, std::size_t n) {
  std::vector<float> a(n), b(n, 0.5F);
  for (std::size_t i = 0; i < n; ++i) a[i] = static_cast<float>(i + 1);
  float answer = 0;
  for (int call = 0; call < kCalls; ++call) answer = path.function(a.data(), b.data(), n);
  std::printf("%s %zu %08x\n", path.name, n, std::bit_cast<std::uint32_t>(answer));
  const double exact = 0.25 * static_cast<double>(n) * (static_cast<double>(n) + 1);
  return std::abs(answer - exact) <= kTolerance * exact ? 0 : 1;
}

}  // namespace

int RunDotGuest(int count, char** arguments, std::span<const DotGuestPath> paths) {
  for (const DotGuestPath& path : paths) {
    if (count == 3 && std::strcmp(path.name, arguments[1]) == 0) {
      return Run(path, std::strtoul(arguments[2], nullptr, 10));
    }
  }
  std::fputs("usage: PROGRAM PATH N\n", stderr);
  return 2;
}

}  // namespace bench
