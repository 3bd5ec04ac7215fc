#include <vector>

#include "hash_kernels.h"

namespace simd_test {

// Up to 400 sparse elements of one of two dense vectors, the larger of which is prefetched; one
// input in 16 has a bad index.
void HashGatherDot(const simd::GatherDotPath& path, Random& random, std::size_t inputs,
                   Hasher& hasher) {
  constexpr std::size_t kLongest = 400, kSmall = 500, kLarge = 20'000, kOffsets = 16;
  std::vector<float> values(kLongest + kOffsets), dense(kLarge);
  std::vector<std::uint32_t> indices(kLongest + kOffsets);
  for (float& value : dense) value = random.Float(0);
  for (std::size_t i = 0; i < inputs; ++i) {
    const std::size_t n = random.Below(kLongest);
    const std::size_t dense_size = random.Below(2) == 0 ? kSmall : kLarge;
    const std::span<float> x = std::span(values).subspan(random.Below(kOffsets), n);
    const auto places = std::span(indices).subspan(random.Below(kOffsets), n);
    random.Fill(x);
    random.Fill(std::span(dense).first(kSmall));
    for (std::uint32_t& place : places)
      place = static_cast<std::uint32_t>(random.Below(dense_size));
    if (n != 0 && random.Below(16) == 0) {
      places[random.Below(n)] = static_cast<std::uint32_t>(dense_size + random.Below(2));
    }
    const auto result = path.kernel(x.data(), places.data(), n, dense.data(), dense_size);
    hasher.Add(result.sum);
    hasher.Add(std::uint64_t{result.valid});
  }
}

}  // namespace simd_test
