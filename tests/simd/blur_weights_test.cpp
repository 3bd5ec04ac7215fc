// The weights of a blur: what is refused, what they sum to, how near they are to the Gaussian.
#include <gtest/gtest.h>

#include <bit>
#include <limits>

#include "blur_support.h"

namespace {

using simd::BlurWeights;
using simd::BlurWeightsError;
using simd::MakeBlurWeights;
using simd_test::BlurWeightsOf;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(BlurWeightsTest, SizesThatAreEvenOrTooLargeAreRefused) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{2}, std::size_t{64}, std::size_t{65},
                                 std::numeric_limits<std::size_t>::max()}) {
    BlurWeights weights = {.size = 77};
    EXPECT_EQ(MakeBlurWeights(size, 1.0, weights), BlurWeightsError::kSize) << size;
    EXPECT_EQ(weights.size, 77U);
  }
}

TEST(BlurWeightsTest, SigmasThatAreNegativeOrNotFiniteAreRefused) {
  for (const double sigma :
       {-1.0, -1e-300, kInfinity, -kInfinity, std::numeric_limits<double>::quiet_NaN()}) {
    BlurWeights weights = {.size = 77};
    EXPECT_EQ(MakeBlurWeights(5, sigma, weights), BlurWeightsError::kSigma) << sigma;
    EXPECT_EQ(weights.size, 77U);
  }
}

TEST(BlurWeightsTest, SigmasOfEveryMagnitudeAreTaken) {
  for (const double sigma : {5e-324, 1e-200, 1e-3, 1e3, 1e200, 1.7e308}) {
    BlurWeights weights;
    EXPECT_EQ(MakeBlurWeights(9, sigma, weights), BlurWeightsError::kNone) << sigma;
    EXPECT_NEAR(weights.f32[0], sigma < 1 ? 1.0 : 1.0 / 9, 1e-6) << sigma;
  }
}

TEST(BlurWeightsTest, SmallSizesAreBinomialsByThemselves) {
  const BlurWeights three = BlurWeightsOf(3), five = BlurWeightsOf(5);
  EXPECT_EQ(BlurWeightsOf(1).f32[0], 1.0F);
  EXPECT_EQ(three.f32[0], 0.5F);
  EXPECT_EQ(three.f32[1], 0.25F);
  EXPECT_EQ(five.f32[0], 0.375F);
  EXPECT_EQ(five.f32[1], 0.25F);
  EXPECT_EQ(five.f32[2], 0.0625F);
  EXPECT_EQ(five.u8[0], 6);
  EXPECT_EQ(five.u8[1], 4);
  EXPECT_EQ(five.u8[2], 1);
  EXPECT_EQ(five.row_shift, 0U);
  EXPECT_EQ(five.column_shift, 8U);
}

TEST(BlurWeightsTest, LargerSizesTakeTheirSigmaFromTheSize) {
  for (std::size_t size = 7; size <= simd::kMaxBlurSize; size += 2) {
    const double sigma = 0.3 * (static_cast<double>(size / 2) - 1.0) + 0.8;
    const BlurWeights own = BlurWeightsOf(size), given = BlurWeightsOf(size, sigma);
    EXPECT_EQ(own.row_shift, given.row_shift);
    EXPECT_TRUE(std::equal(own.u8, own.u8 + 32, given.u8)) << size;
    EXPECT_TRUE(std::equal(own.f32, own.f32 + 32, given.f32)) << size;
  }
}

// `check(weights, exact)` for every size with sigmas from a spike to nearly a box.
template <class Check>
void ForMany(const Check& check) {
  for (std::size_t size = 1; size <= simd::kMaxBlurSize; size += 2) {
    for (double sigma = 0.05; sigma < 500; sigma *= 1.1) {
      SCOPED_TRACE(std::to_string(size) + ", sigma " + std::to_string(sigma));
      check(BlurWeightsOf(size, sigma), simd_test::Gaussian(size, sigma));
      if (testing::Test::HasFailure()) return;
    }
  }
}

TEST(BlurWeightsTest, FloatsAreTheGaussianRounded) {
  ForMany([](const BlurWeights& weights, const std::vector<double>& exact) {
    for (std::size_t k = 0; k <= weights.size / 2; ++k) {
      const double want = exact[weights.size / 2 + k];
      EXPECT_NEAR(weights.f32[k], want, want * (0x1p-24 + 1e-11) + 0x1p-149) << k;
    }
  });
}

TEST(BlurWeightsTest, IntegersSumToAPowerOfTwoAndAreAsLargeAsFits) {
  ForMany([](const BlurWeights& weights, const std::vector<double>&) {
    unsigned sum = weights.u8[0], largest = 0;
    for (std::size_t k = 0; k < 32; ++k) {
      if (k > 0) sum += 2U * weights.u8[k];
      EXPECT_TRUE(k <= weights.size / 2 || weights.u8[k] == 0);
      largest = std::max<unsigned>(largest, weights.u8[k]);
    }
    EXPECT_EQ(sum, 1U << weights.row_shift);
    EXPECT_EQ(weights.row_shift, weights.column_shift);
    EXPECT_TRUE(largest >= 126 || weights.row_shift == 13) << largest;
  });
}

TEST(BlurWeightsTest, OuterIntegersAreTogetherOffByHalfAUnitAtMost) {
  ForMany([](const BlurWeights& weights, const std::vector<double>& exact) {
    double off = 0;
    for (std::size_t k = weights.size / 2; k > 0; --k) {
      off += std::ldexp(exact[weights.size / 2 + k], static_cast<int>(weights.row_shift)) -
             weights.u8[k];
      EXPECT_LE(std::abs(off), 0.5 + 1e-6) << k;
    }
  });
}

// Of every machine: any other compiler's arithmetic would show here.
TEST(BlurWeightsTest, TheirBitsAreTheSameOnEveryMachine) {
  std::uint64_t hash = 0;
  ForMany([&](const BlurWeights& weights, const std::vector<double>&) {
    for (std::size_t k = 0; k < 32; ++k) {
      hash = (hash ^ std::bit_cast<std::uint32_t>(weights.f32[k])) * 0x100000001B3U;
      hash = (hash ^ weights.u8[k]) * 0x100000001B3U;
    }
  });
  EXPECT_EQ(hash, 8421836952795615277U);
}

}  // namespace
