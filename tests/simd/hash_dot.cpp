#include <vector>

#include "hash_kernels.h"

namespace simd_test {

// Mostly 0 to 300 elements, so that every tail comes often; one in 8 has 512 to 812, which SVE of
// every length adds itself, and one in 256 is longer. Odd alignments.
void HashDot(const simd::DotPath& path, Random& random, std::size_t inputs, Hasher& hasher) {
  constexpr std::size_t kShort = 300, kNeverShort = 512, kLong = 5'000, kOffsets = 16;
  std::vector<float> a(kLong + kNeverShort + kOffsets), b(a.size());
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::size_t n = random.Below(random.Below(256) == 0 ? kLong : kShort) +
                          (random.Below(8) == 0 ? kNeverShort : 0);
    const std::span<float> x = std::span(a).subspan(random.Below(kOffsets), n);
    const std::span<float> y = std::span(b).subspan(random.Below(kOffsets), n);
    random.Fill(x);
    random.Fill(y);
    hasher.Add(path.kernel(x.data(), y.data(), n));
  }
}

}  // namespace simd_test
