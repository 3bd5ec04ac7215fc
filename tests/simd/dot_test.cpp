// Every path of dot against an independent reading of its contract.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "dot_support.h"
#include "fenced.h"

namespace {

using simd_test::ContractBits;

constexpr std::size_t kMaxLength = 300, kOffsets = 32;
// SVE of 128 bits leaves fewer than 512 elements to NEON.
constexpr std::size_t kLongest = 720;

std::vector<std::size_t> LengthsAbove(std::size_t shorter) {
  std::vector<std::size_t> lengths(kLongest - shorter);
  std::iota(lengths.begin(), lengths.end(), shorter + 1);
  return lengths;
}

class DotTest : public testing::TestWithParam<simd::DotPath> {
 protected:
  float Dot(const std::vector<float>& a, const std::vector<float>& b) const {
    return GetParam().kernel(a.data(), b.data(), a.size());
  }
};

TEST_P(DotTest, EmptyVectorIsPlusZero) {
  EXPECT_EQ(ContractBits(GetParam().kernel(nullptr, nullptr, 0)), 0U);
}

TEST_P(DotTest, TenThousandElementsOfTheSeedSumExactly) {
  std::vector<float> a(10'000), b(10'000, 0.5F);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = static_cast<float>(i + 1);
  EXPECT_EQ(Dot(a, b), 25'002'500.0F);
}

TEST_P(DotTest, ProductsAreNotRoundedBeforeTheyAreAdded) {
  // Element 64 meets element 0 in lane 0: (1 + 2^-12)^2 - (1 + 2^-11) leaves 2^-24 only if fused.
  std::vector<float> a(65, 0.0F), b(65, 0.0F);
  a[0] = -(1.0F + 0x1p-11F), b[0] = 1.0F;
  a[64] = b[64] = 1.0F + 0x1p-12F;
  EXPECT_EQ(Dot(a, b), 0x1p-24F);
}

TEST_P(DotTest, MissingElementsOfTheLastQuadDoNotTouchTheirLanes) {
  // Lane 1 holds the subnormal product -2^-149 * 0.25, rounded to -0; so do all others but lane 0.
  for (const std::size_t n : LengthsAbove(64)) {
    std::vector<float> a(n, -0x1p-149F), b(n, 0.25F);
    EXPECT_EQ(ContractBits(Dot(a, b)), 0x80000000U) << n;
  }
}

TEST_P(DotTest, EqualsTheContractAtEveryLengthAndOffset) {
  std::mt19937 random(1);
  for (const simd_test::Filling& filling : simd_test::Fillings()) {
    const std::vector<float> a = simd_test::Filled(kMaxLength + kOffsets, filling, random);
    const std::vector<float> b = simd_test::Filled(kMaxLength + kOffsets, filling, random);
    for (std::size_t n = 0; n <= kMaxLength; ++n) {
      for (std::size_t offset = 0; offset < kOffsets; ++offset) {
        const float* const first = a.data() + offset;
        const float* const second = b.data() + (7 * offset + n) % kOffsets;
        ASSERT_EQ(ContractBits(GetParam().kernel(first, second, n)),
                  ContractBits(simd_test::ReferenceDot(first, second, n)))
            << filling.name << ", " << n << " elements at offset " << offset;
      }
    }
  }
}

TEST_P(DotTest, EqualsTheContractAtLengthsThatNeedALongerPath) {
  std::mt19937 random(3);
  for (const simd_test::Filling& filling : simd_test::Fillings()) {
    const std::vector<float> a = simd_test::Filled(kLongest, filling, random);
    const std::vector<float> b = simd_test::Filled(kLongest, filling, random);
    for (const std::size_t n : LengthsAbove(kMaxLength)) {
      ASSERT_EQ(ContractBits(GetParam().kernel(a.data(), b.data(), n)),
                ContractBits(simd_test::ReferenceDot(a.data(), b.data(), n)))
          << filling.name << ", " << n << " elements";
    }
  }
}

TEST_P(DotTest, EqualsTheContractForRandomLengths) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int draw = 0; draw < 200; ++draw) {
    const std::size_t n = random() % 5'000;
    const simd_test::Filling& filling = simd_test::Fillings()[draw % simd_test::Fillings().size()];
    const std::vector<float> a = simd_test::Filled(n, filling, random);
    const std::vector<float> b = simd_test::Filled(n, filling, random);
    ASSERT_EQ(ContractBits(Dot(a, b)), ContractBits(simd_test::ReferenceDot(a.data(), b.data(), n)))
        << filling.name << ", " << n << " elements";
  }
}

TEST_P(DotTest, OneVectorMayBeBothInputs) {
  std::mt19937 random(2);
  const std::vector<float> a = simd_test::Filled(203, simd_test::Fillings()[0], random);
  EXPECT_EQ(Dot(a, a), simd_test::ReferenceDot(a.data(), a.data(), a.size()));
}

TEST_P(DotTest, NothingOutsideTheVectorsIsRead) {
  for (std::size_t n = 0; n <= kLongest; ++n) {
    simd_test::Fenced<float> at_end(n, simd_test::Fence::kAfter);
    simd_test::Fenced<float> at_start(n, simd_test::Fence::kBefore);
    std::ranges::fill(at_end, 1.0F);
    std::ranges::fill(at_start, 1.0F);
    EXPECT_EQ(GetParam().kernel(at_end.data(), at_start.data(), n), static_cast<float>(n));
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, DotTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::DotPaths())),
                         simd_test::kPathName);

}  // namespace
