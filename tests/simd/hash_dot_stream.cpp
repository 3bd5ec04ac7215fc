#include <algorithm>
#include <vector>

#include "hash_kernels.h"

namespace simd_test {

// Up to 800 elements in chunks of up to 500, so that blocks begin at every element, and SVE's path,
// which leaves fewer than four blocks to NEON, carries lanes, too. Odd alignments.
void HashDotStream(const simd::DotStreamPath& path, Random& random, std::size_t inputs,
                   Hasher& hasher) {
  constexpr std::size_t kLongest = 800, kLongestChunk = 500, kOffsets = 16;
  std::vector<float> a(kLongest + kOffsets), b(a.size());
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::size_t n = random.Below(kLongest);
    const std::span<float> x = std::span(a).subspan(random.Below(kOffsets), n);
    const std::span<float> y = std::span(b).subspan(random.Below(kOffsets), n);
    random.Fill(x);
    random.Fill(y);
    simd::DotStream stream(path.kernel);
    for (std::size_t at = 0; at < n;) {
      const std::size_t count = std::min(1 + random.Below(kLongestChunk), n - at);
      stream.Add(x.data() + at, y.data() + at, count);
      at += count;
    }
    hasher.Add(stream.Sum());
  }
}

}  // namespace simd_test
