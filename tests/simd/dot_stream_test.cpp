// The stream of dot: chunks of any length give the bits of dot over all of them.
#include "simd/dot_stream.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "dot_support.h"
#include "fenced.h"

namespace {

using simd_test::ContractBits;

class DotStreamTest : public testing::TestWithParam<simd::DotStreamPath> {
 protected:
  simd::DotStream Stream() const { return simd::DotStream(GetParam().kernel); }
};

struct Vectors {
  Vectors(std::size_t n, const simd_test::Filling& filling, std::mt19937& random)
      : a(simd_test::Filled(n, filling, random)), b(simd_test::Filled(n, filling, random)) {}
  std::uint32_t Expected() const {
    return ContractBits(simd_test::ReferenceDot(a.data(), b.data(), a.size()));
  }
  void AddTo(simd::DotStream& stream, std::size_t first, std::size_t count) const {
    stream.Add(a.data() + first, b.data() + first, count);
  }
  std::vector<float> a, b;
};

TEST_P(DotStreamTest, NothingIsPlusZero) {
  simd::DotStream stream = Stream();
  EXPECT_EQ(ContractBits(stream.Sum()), 0U);
  stream.Add(nullptr, nullptr, 0);
  EXPECT_EQ(ContractBits(stream.Sum()), 0U);
  EXPECT_EQ(stream.size(), 0U);
}

TEST_P(DotStreamTest, EveryCutGivesTheBitsOfTheWhole) {
  std::mt19937 random(1);
  for (const simd_test::Filling& filling : simd_test::Fillings()) {
    const Vectors vectors(333, filling, random);
    for (std::size_t cut = 0; cut <= vectors.a.size(); ++cut) {
      simd::DotStream stream = Stream();
      vectors.AddTo(stream, 0, cut);
      vectors.AddTo(stream, cut, vectors.a.size() - cut);
      ASSERT_EQ(ContractBits(stream.Sum()), vectors.Expected()) << filling.name << ", " << cut;
    }
  }
}

TEST_P(DotStreamTest, RandomChunksGiveTheBitsOfTheWhole) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int draw = 0; draw < 200; ++draw) {
    const auto& fillings = simd_test::Fillings();
    const Vectors vectors(random() % 3'000, fillings[draw % fillings.size()], random);
    const std::size_t longest = 1 + random() % 700;
    simd::DotStream stream = Stream();
    for (std::size_t at = 0; at < vectors.a.size();) {
      const std::size_t count =
          std::min<std::size_t>(random() % (longest + 1), vectors.a.size() - at);
      vectors.AddTo(stream, at, count);
      at += count;
    }
    ASSERT_EQ(ContractBits(stream.Sum()), vectors.Expected()) << vectors.a.size();
    ASSERT_EQ(stream.size(), vectors.a.size());
  }
}

TEST_P(DotStreamTest, ItGoesOnAfterASumAndInACopy) {
  std::mt19937 random(2);
  const Vectors vectors(500, simd_test::Fillings()[0], random);
  simd::DotStream stream = Stream();
  vectors.AddTo(stream, 0, 77);
  EXPECT_EQ(stream.Sum(), simd_test::ReferenceDot(vectors.a.data(), vectors.b.data(), 77));
  simd::DotStream copy = stream;
  vectors.AddTo(stream, 77, 423);
  EXPECT_EQ(copy.Sum(), simd_test::ReferenceDot(vectors.a.data(), vectors.b.data(), 77));
  vectors.AddTo(copy, 77, 423);
  EXPECT_EQ(ContractBits(stream.Sum()), vectors.Expected());
  EXPECT_EQ(ContractBits(copy.Sum()), vectors.Expected());
}

TEST_P(DotStreamTest, BlocksTouchTheLanesAndNothingElse) {
  constexpr std::size_t kLanes = simd::kDotLanes;
  constexpr float kCanary = 12345.0F;
  for (std::size_t blocks = 0; blocks < 6; ++blocks) {
    for (std::size_t offset = 0; offset < 32; ++offset) {
      simd_test::Fenced<float> a(blocks * kLanes, simd_test::Fence::kAfter);
      simd_test::Fenced<float> b(blocks * kLanes, simd_test::Fence::kBefore);
      std::ranges::fill(a, 2.0F);
      std::ranges::fill(b, 3.0F);
      std::vector<float> lanes(kLanes + 64, kCanary);
      std::fill_n(lanes.begin() + offset, kLanes, 1.0F);
      GetParam().kernel(lanes.data() + offset, a.data(), b.data(), blocks);
      for (std::size_t i = 0; i < lanes.size(); ++i) {
        const bool is_lane = i >= offset && i < offset + kLanes;
        const float expected = is_lane ? 1.0F + 6.0F * static_cast<float>(blocks) : kCanary;
        ASSERT_EQ(lanes[i], expected) << i << " of " << blocks << " blocks at " << offset;
      }
    }
  }
}

TEST_P(DotStreamTest, EveryLaneIsItsOwnChain) {
  for (std::size_t lane = 0; lane < simd::kDotLanes; ++lane) {
    std::vector<float> a(3 * simd::kDotLanes, 0.0F), b(a.size(), 1.0F);
    a[lane] = 1.0F, a[2 * simd::kDotLanes + lane] = 0x1p-24F;  // Rounded away in this order.
    std::vector<float> lanes(simd::kDotLanes, 0.0F);
    GetParam().kernel(lanes.data(), a.data(), b.data(), 3);
    for (std::size_t i = 0; i < lanes.size(); ++i) ASSERT_EQ(lanes[i], i == lane ? 1.0F : 0.0F);
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, DotStreamTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::DotStreamPaths())),
                         simd_test::kPathName);

}  // namespace
