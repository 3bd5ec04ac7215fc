// Every path of sgemm against an independent reading of its contract.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "fenced.h"
#include "paths.h"
#include "sgemm_support.h"

namespace {

using simd_test::ContractBits;
using simd_test::Fence;
using simd_test::Fenced;
using simd_test::SgemmProblem;
using Shape = SgemmProblem::Shape;

class SgemmTest : public testing::TestWithParam<simd::Path<simd::SgemmFunction>> {
 protected:
  void ExpectContract(const Shape& shape) {
    const auto& fillings = simd_test::Fillings();
    const SgemmProblem problem(shape, fillings[problems_++ % fillings.size()], random_);
    EXPECT_EQ(problem.Difference(GetParam().kernel), "");
  }

  std::mt19937 random_{1};

 private:
  std::size_t problems_ = 0;
};

TEST_P(SgemmTest, ZeroDepthClearsC) {
  std::vector<float> c(9 * 40, -1.0F);
  GetParam().kernel({9, 40, 0, nullptr, 0, nullptr, 40, c.data(), 40, false});
  EXPECT_TRUE(std::ranges::all_of(c, [](float value) { return ContractBits(value) == 0; }));
}

TEST_P(SgemmTest, ZeroDepthLeavesCWhenAccumulating) {
  std::vector<float> c(9 * 40, -0.0F);
  GetParam().kernel({9, 40, 0, nullptr, 0, nullptr, 40, c.data(), 40, true});
  EXPECT_TRUE(
      std::ranges::all_of(c, [](float value) { return ContractBits(value) == 0x80000000U; }));
}

TEST_P(SgemmTest, MatricesWithoutElementsMayBeNull) {
  const float b[3] = {1, 2, 3};
  GetParam().kernel({0, 3, 1, nullptr, 1, b, 3, nullptr, 3, false});
  GetParam().kernel({3, 0, 1, b, 1, nullptr, 0, nullptr, 0, true});
}

TEST_P(SgemmTest, ChainsStartFromPlusZero) {
  // (-1)(+0) = -0, and +0 + -0 = +0; a chain that began with the bare product would be -0.
  const std::vector<float> a(9 * 5, -1.0F), b(5 * 40, 0.0F);
  std::vector<float> c(9 * 40, 7.0F);
  GetParam().kernel({9, 40, 5, a.data(), 5, b.data(), 40, c.data(), 40, false});
  EXPECT_TRUE(std::ranges::all_of(c, [](float value) { return ContractBits(value) == 0; }));
}

TEST_P(SgemmTest, PaddingDoesNotTouchTheChains) {
  // Every chain holds -0, which only the addition of a -0 leaves as it is.
  for (std::size_t k = 1; k < 9; ++k) {
    const std::vector<float> a(9 * k, -1.0F), b(k * 41, 0.0F);
    std::vector<float> c(9 * 41, -0.0F);
    GetParam().kernel({9, 41, k, a.data(), k, b.data(), 41, c.data(), 41, true});
    EXPECT_TRUE(
        std::ranges::all_of(c, [](float value) { return ContractBits(value) == 0x80000000U; }));
  }
}

TEST_P(SgemmTest, ProductsAreNotRoundedBeforeTheyAreAdded) {
  // (1 + 2^-12)^2 - (1 + 2^-11) leaves 2^-24 only if fused.
  const float a[2] = {-(1.0F + 0x1p-11F), 1.0F + 0x1p-12F}, b[2] = {1.0F, 1.0F + 0x1p-12F};
  float c = 0;
  GetParam().kernel({1, 1, 2, a, 2, b, 1, &c, 1, false});
  EXPECT_EQ(c, 0x1p-24F);
}

TEST_P(SgemmTest, EqualsTheContractForEverySmallShape) {
  for (std::size_t m = 0; m <= 18; ++m) {
    for (std::size_t n = 0; n <= 18; ++n) {
      for (std::size_t k = 0; k <= 9; ++k) {
        ExpectContract({m, n, k, (m + n) % 3, (n + k) % 5, (m + n + k) % 2 != 0});
      }
    }
  }
}

TEST_P(SgemmTest, EqualsTheContractAroundEveryBlockSize) {
  for (const std::size_t n : {31, 32, 33, 63, 64, 65, 127, 128, 129, 256, 261}) {
    for (const std::size_t m : {1, 7, 8, 9, 16, 23}) ExpectContract({m, n, 6, 1, 2, n % 2 != 0});
  }
  for (const std::size_t k : {63, 64, 65, 127, 128, 129, 255, 256, 257, 512, 515}) {
    for (const std::size_t m : {1, 8, 17}) {
      ExpectContract({m, 37, k, 0, 3, k % 2 == 0});
      ExpectContract({m, 130, k, 2, 0, k % 2 != 0});
    }
  }
  for (const std::size_t m : {127, 128, 129, 136, 140, 260}) ExpectContract({m, 5, 9});
}

TEST_P(SgemmTest, EqualsTheContractWhereStridesAreWholePages) {
  for (const std::size_t k : {5, 300}) {
    for (const std::size_t m : {3, 8, 21}) {
      ExpectContract({m, 41, k, 1024 - k, 0, false});
      ExpectContract({m, 41, k, 2048 - k, 1, true});
    }
  }
}

TEST_P(SgemmTest, EqualsTheContractAtEveryOffset) {
  for (std::size_t offset = 0; offset < 32; ++offset) {
    ExpectContract({13, 45, 11, offset % 7, offset, offset % 2 != 0});
  }
}

TEST_P(SgemmTest, EqualsTheContractForRandomShapes) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  random_.seed(seed);
  for (int draw = 0; draw < 60; ++draw) {
    const auto below = [&](std::size_t bound) { return random_() % bound; };
    ExpectContract({below(70), below(150), below(600), below(9), below(32), below(2) == 0});
  }
}

TEST_P(SgemmTest, CuttingKAndAccumulatingIsExact) {
  constexpr std::size_t kSide = 20, kDepth = 300;
  const auto& uniform = simd_test::Fillings()[0];
  const std::vector<float> a = simd_test::Filled(kSide * kDepth, uniform, random_);
  const std::vector<float> b = simd_test::Filled(kDepth * kSide, uniform, random_);
  std::vector<float> whole(kSide * kSide), parts(kSide * kSide);
  GetParam().kernel(
      {kSide, kSide, kDepth, a.data(), kDepth, b.data(), kSide, whole.data(), kSide, false});
  for (std::size_t p = 0; p < kDepth; p += 75) {
    GetParam().kernel({kSide, kSide, 75, a.data() + p, kDepth, b.data() + p * kSide, kSide,
                       parts.data(), kSide, p != 0});
  }
  EXPECT_EQ(whole, parts);
}

TEST_P(SgemmTest, NothingOutsideTheMatricesIsTouched) {
  for (const Fence fence : {Fence::kBefore, Fence::kAfter}) {
    for (const std::size_t m : {1, 7, 8, 10}) {
      for (const std::size_t n : {1, 7, 8, 31, 32, 33, 130}) {
        for (const std::size_t k : {1, 3, 4, 6, 257}) {
          Fenced<float> a(m * k, fence), b(k * n, fence), c(m * n, fence);
          std::ranges::fill(a, 1.0F);
          std::ranges::fill(b, 1.0F);
          GetParam().kernel({m, n, k, a.data(), k, b.data(), n, c.data(), n, n % 2 != 0});
          EXPECT_TRUE(
              std::ranges::all_of(c, [&](float value) { return value == static_cast<float>(k); }));
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, SgemmTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::SgemmPaths())),
                         simd_test::kPathName);

TEST(SgemmArgumentsTest, StridesAreAtLeastTheWidths) {
  const simd::SgemmArguments good = {2, 3, 4, nullptr, 4, nullptr, 3, nullptr, 3, false};
  EXPECT_TRUE(simd::SgemmArgumentsFit(good));
  for (std::size_t simd::SgemmArguments::* stride :
       {&simd::SgemmArguments::lda, &simd::SgemmArguments::ldb, &simd::SgemmArguments::ldc}) {
    simd::SgemmArguments bad = good;
    --(bad.*stride);
    EXPECT_FALSE(simd::SgemmArgumentsFit(bad));
  }
}

TEST(SgemmArgumentsTest, SizesThatOverflowAreRefused) {
  constexpr std::size_t kMost = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  EXPECT_TRUE(simd::SgemmArgumentsFit({1, 1, kMost, nullptr, kMost, nullptr, 1, nullptr, 1}));
  EXPECT_FALSE(
      simd::SgemmArgumentsFit({1, 1, kMost + 1, nullptr, kMost + 1, nullptr, 1, nullptr, 1}));
  EXPECT_FALSE(simd::SgemmArgumentsFit({kAll, 1, 2, nullptr, 2, nullptr, 1, nullptr, 1}));
  EXPECT_FALSE(simd::SgemmArgumentsFit({1, kAll, 2, nullptr, 2, nullptr, kAll, nullptr, kAll}));
}

}  // namespace
