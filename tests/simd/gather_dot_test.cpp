// Every path of gather_dot: dot over the gathered elements, and no index is believed.
#include "simd/gather_dot.h"

#include <gtest/gtest.h>
#include <sys/mman.h>

#include <algorithm>

#include "dot_support.h"
#include "fenced.h"

namespace {

using simd_test::ContractBits;
using simd_test::Fence;
using simd_test::Fenced;

constexpr std::size_t kSmall = 1'000;    // Fits the first-level cache.
constexpr std::size_t kLarge = 100'000;  // Does not: elements are prefetched.

class GatherDotTest : public testing::TestWithParam<simd::GatherDotPath> {
 protected:
  simd::GatherDotResult GatherDot(const std::vector<float>& values,
                                  const std::vector<std::uint32_t>& indices,
                                  const std::vector<float>& dense) const {
    return GetParam().kernel(values.data(), indices.data(), values.size(), dense.data(),
                             dense.size());
  }
};

std::vector<std::uint32_t> Indices(std::size_t n, std::size_t dense_size, std::mt19937& random) {
  std::vector<std::uint32_t> indices(n);
  std::ranges::generate(indices, [&] { return static_cast<std::uint32_t>(random() % dense_size); });
  return indices;
}

float Reference(const float* values, const std::uint32_t* indices, std::size_t n,
                const float* dense) {
  std::vector<float> gathered;
  for (std::size_t i = 0; i < n; ++i) gathered.push_back(dense[indices[i]]);
  return simd_test::ReferenceDot(values, gathered.data(), n);
}

TEST_P(GatherDotTest, NoElementsArePlusZero) {
  const simd::GatherDotResult result = GetParam().kernel(nullptr, nullptr, 0, nullptr, 0);
  EXPECT_EQ(ContractBits(result.sum), 0U);
  EXPECT_EQ(result.valid, 0U);
}

TEST_P(GatherDotTest, EqualsDotOfTheGatheredElementsAtEveryLengthAndOffset) {
  std::mt19937 random(1);
  for (const std::size_t dense_size : {std::size_t{1}, kSmall, kLarge}) {
    const simd_test::Filling& filling = simd_test::Fillings()[random() % 7];
    const std::vector<float> dense = simd_test::Filled(dense_size, filling, random);
    for (std::size_t n = 0; n <= 800; ++n) {
      const std::size_t offset = n % 32;
      const std::vector<float> values = simd_test::Filled(n + offset, filling, random);
      const std::vector<std::uint32_t> indices = Indices(n + 31 - offset, dense_size, random);
      const float* const first = values.data() + offset;
      const std::uint32_t* const places = indices.data() + 31 - offset;
      const auto result = GetParam().kernel(first, places, n, dense.data(), dense_size);
      ASSERT_EQ(result.valid, n);
      ASSERT_EQ(ContractBits(result.sum), ContractBits(Reference(first, places, n, dense.data())))
          << filling.name << ", " << n << " of " << dense_size;
    }
  }
}

TEST_P(GatherDotTest, EqualsDotForRandomShapes) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int draw = 0; draw < 50; ++draw) {
    const simd_test::Filling& filling = simd_test::Fillings()[draw % 7];
    const std::size_t n = random() % 5'000, dense_size = 1 + random() % 40'000;
    const std::vector<float> values = simd_test::Filled(n, filling, random);
    const std::vector<float> dense = simd_test::Filled(dense_size, filling, random);
    const std::vector<std::uint32_t> indices = Indices(n, dense_size, random);
    ASSERT_EQ(ContractBits(GatherDot(values, indices, dense).sum),
              ContractBits(Reference(values.data(), indices.data(), n, dense.data())));
  }
}

TEST_P(GatherDotTest, TheFirstIndexOutsideIsNamed) {
  std::mt19937 random(2);
  for (const std::size_t dense_size : {kSmall, kLarge}) {
    const std::vector<float> dense(dense_size, 1.0F), values(600, 1.0F);
    std::vector<std::uint32_t> indices = Indices(values.size(), dense_size, random);
    for (std::size_t bad = values.size(); bad-- > 0;) {
      // Of those that were made bad before, this is the first.
      indices[bad] = static_cast<std::uint32_t>(dense_size + random() % 3 * 2'000'000'000);
      const simd::GatherDotResult result = GatherDot(values, indices, dense);
      ASSERT_EQ(result.valid, bad);
      ASSERT_EQ(ContractBits(result.sum), 0U);
    }
  }
}

TEST_P(GatherDotTest, NothingOutsideTheInputsIsTouched) {
  for (const std::size_t dense_size : {std::size_t{1}, kSmall, kLarge}) {
    Fenced<float> dense_at_end(dense_size, Fence::kAfter),
        dense_at_start(dense_size, Fence::kBefore);
    std::ranges::fill(dense_at_end, 1.0F);
    std::ranges::fill(dense_at_start, 1.0F);
    for (std::size_t n = 0; n <= 600; n += n < 300 ? 1 : 37) {
      for (const Fence fence : {Fence::kBefore, Fence::kAfter}) {
        Fenced<float> values(n, fence);
        Fenced<std::uint32_t> indices(n, fence);
        std::ranges::fill(values, 1.0F);
        const bool at_end = fence == Fence::kAfter;
        std::ranges::fill(indices, at_end ? dense_size - 1 : 0);
        const float* const dense = at_end ? dense_at_end.data() : dense_at_start.data();
        const auto result = GetParam().kernel(values.data(), indices.data(), n, dense, dense_size);
        ASSERT_EQ(result.sum, static_cast<float>(n));
      }
    }
  }
}

TEST_P(GatherDotTest, AnElementBehindABadIndexIsNotTouched) {
  for (const std::size_t dense_size : {kSmall, kLarge}) {
    Fenced<float> dense(dense_size, Fence::kAfter);
    const std::vector<float> values(600, 1.0F);
    for (std::size_t bad = 0; bad < values.size(); bad += 13) {
      std::vector<std::uint32_t> indices(values.size(), 0);
      indices[bad] = static_cast<std::uint32_t>(dense_size);  // The first float of the fence.
      const auto result =
          GetParam().kernel(values.data(), indices.data(), values.size(), dense.data(), dense_size);
      ASSERT_EQ(result.valid, bad);
    }
  }
}

TEST_P(GatherDotTest, IndicesHaveNoSign) {
  constexpr std::size_t kDenseSize = (std::size_t{1} << 31) + 4'096;
  void* const map = mmap(nullptr, kDenseSize * sizeof(float), PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (map == MAP_FAILED) GTEST_SKIP() << "no 8 GB of addresses";
  auto* const dense = static_cast<float*>(map);
  dense[kDenseSize - 1] = 5.0F;
  const std::vector<float> values(70, 1.0F);
  const std::vector<std::uint32_t> indices(70, static_cast<std::uint32_t>(kDenseSize - 1));
  const auto result = GetParam().kernel(values.data(), indices.data(), 70, dense, kDenseSize);
  EXPECT_EQ(result.sum, 350.0F);
  EXPECT_EQ(result.valid, 70U);
  munmap(map, kDenseSize * sizeof(float));
}

INSTANTIATE_TEST_SUITE_P(Paths, GatherDotTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::GatherDotPaths())),
                         simd_test::kPathName);

}  // namespace
