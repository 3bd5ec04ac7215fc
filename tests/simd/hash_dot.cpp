#include <vector>

#include "hash_kernels.h"

namespace simd_test {

// Mostly 0 to 300 elements, so that every tail comes often; one in 256 is long. Odd alignments.
void HashDot(const simd::DotPath& path, Random& random, std::size_t inputs, Hasher& hasher) {
  constexpr std::size_t kShort = 300, kLong = 5'000, kOffsets = 16;
  std::vector<float> a(kLong + kOffsets), b(kLong + kOffsets);
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::size_t n = random.Below(random.Below(256) == 0 ? kLong : kShort);
    const std::span<float> x = std::span(a).subspan(random.Below(kOffsets), n);
    const std::span<float> y = std::span(b).subspan(random.Below(kOffsets), n);
    random.Fill(x);
    random.Fill(y);
    hasher.Add(path.kernel(x.data(), y.data(), n));
  }
}

}  // namespace simd_test
