// The structural index on every path.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "fenced.h"
#include "json_scan_support.h"
#include "json_texts.h"
#include "paths.h"

namespace {

using simd::JsonIndexState;
using simd_test::Index;
using simd_test::IndexOf;
using testing::ElementsAre;

class JsonIndexTest : public testing::TestWithParam<simd::JsonScanPath> {
 protected:
  Index Scan(std::string_view text) const { return IndexOf(GetParam(), text); }
};

TEST_P(JsonIndexTest, EmptyTextHasNoPositions) {
  JsonIndexState state;
  EXPECT_EQ(GetParam().kernel.index(state, nullptr, 0, nullptr), 0U);
  EXPECT_FALSE(state.in_string);
}

TEST_P(JsonIndexTest, OperatorsAndFirstBytesArePositions) {
  EXPECT_THAT(Scan(R"({"a": [12, true]})").positions, ElementsAre(0, 1, 4, 6, 7, 9, 11, 15, 16));
}

TEST_P(JsonIndexTest, NothingInsideAStringIsAPosition) {
  EXPECT_THAT(Scan(R"(["{\"a\\\": 1}", 2])").positions, ElementsAre(0, 1, 15, 17, 18));
}

TEST_P(JsonIndexTest, AStringMayFollowAStringButNotAScalar) {
  EXPECT_THAT(Scan(R"("a""b"1"c")").positions, ElementsAre(0, 3, 6));
}

TEST_P(JsonIndexTest, UnclosedStringIsReported) {
  EXPECT_TRUE(Scan(R"({"a": "b)").in_string);
  EXPECT_TRUE(Scan(R"({"a": "b\")").in_string);
  EXPECT_FALSE(Scan(R"({"a": "b\\")").in_string);
}

TEST_P(JsonIndexTest, ControlCharacterCountsInsideStringsOnly) {
  for (char c = 0; c < 0x20; ++c) {
    EXPECT_TRUE(Scan(std::string("\"") + c + "\"").control) << int{c};
    EXPECT_FALSE(Scan(std::string("[") + c + "\" \"" + c + "]").control) << int{c};
  }
}

TEST_P(JsonIndexTest, EveryByteHasItsClass) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (const std::string_view around : {"[]", "1 ", "\"\"", "\\\\"}) {
      std::string text(67, ' ');
      text.replace(62, 2, around).insert(63, 1, static_cast<char>(byte));
      ASSERT_EQ(Scan(text), simd_test::ReferenceIndex(text)) << byte << " in " << around;
    }
  }
}

TEST_P(JsonIndexTest, BackslashesEscapeAcrossBlocks) {
  for (std::size_t run = 0; run < 140; ++run) {
    for (std::size_t before = 0; before < 70; before += 3) {
      const std::string text =
          '"' + std::string(before, 'x') + std::string(run, '\\') + "\",\"\" 1";
      ASSERT_EQ(Scan(text), simd_test::ReferenceIndex(text)) << run << " behind " << before;
    }
  }
}

TEST_P(JsonIndexTest, EqualsTheContractAtEveryLengthAndOffset) {
  std::mt19937 random(1);
  const auto draw = [&random](std::size_t bound) { return random() % bound; };
  for (std::size_t n = 0; n <= 200; ++n) {
    for (std::size_t offset = 0; offset < 32; ++offset) {
      const std::size_t family = (n + offset) % simd_test::kJsonTextFamilies;
      const std::string text = simd_test::JsonText(n + offset, family, draw).substr(offset);
      std::string moved(offset + n, '"');
      moved.replace(offset, n, text);
      ASSERT_EQ(Scan(std::string_view(moved).substr(offset)), simd_test::ReferenceIndex(text))
          << "family " << family << ", " << n << " bytes at offset " << offset;
    }
  }
}

TEST_P(JsonIndexTest, ChunksGiveTheIndexOfTheWhole) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto draw = [&random](std::size_t bound) { return random() % bound; };
  for (std::size_t round = 0; round < 300; ++round) {
    const std::string text =
        simd_test::JsonText(draw(1'000), round % simd_test::kJsonTextFamilies, draw);
    JsonIndexState state;
    std::vector<std::uint32_t> positions(text.size());
    std::size_t count = 0, begin = 0;
    while (begin < text.size()) {
      const std::size_t n = std::min(text.size() - begin, 64 * draw(4));
      count += GetParam().kernel.index(state, text.data() + begin, n, positions.data() + count);
      begin += n;
      ASSERT_EQ(state.offset, begin);
    }
    positions.resize(count);
    ASSERT_EQ((Index{positions, state.in_string, state.control}), simd_test::ReferenceIndex(text));
  }
}

TEST_P(JsonIndexTest, StateBetweenChunksIsTheScalarPaths) {
  std::mt19937 random(2);
  const auto draw = [&random](std::size_t bound) { return random() % bound; };
  for (std::size_t round = 0; round < 500; ++round) {
    const std::string text = simd_test::JsonText(64 * draw(5), round % 7, draw);
    JsonIndexState state, expected;
    std::vector<std::uint32_t> positions(text.size());
    GetParam().kernel.index(state, text.data(), text.size(), positions.data());
    simd::JsonIndexScalar(expected, text.data(), text.size(), positions.data());
    ASSERT_EQ(state.in_string, expected.in_string);
    ASSERT_EQ(state.escape, expected.escape);
    ASSERT_EQ(state.control, expected.control);
    ASSERT_EQ(state.scalar, expected.scalar);
  }
}

TEST_P(JsonIndexTest, PositionsCountFromTheStartOfTheText) {
  JsonIndexState state = {.offset = 0xFFFF'FF80};
  const std::string text(100, '[');
  std::vector<std::uint32_t> positions(text.size());
  ASSERT_EQ(GetParam().kernel.index(state, text.data(), text.size(), positions.data()), 100U);
  EXPECT_EQ(positions.front(), 0xFFFF'FF80);
  EXPECT_EQ(positions.back(), 0xFFFF'FF80 + 99);
}

TEST_P(JsonIndexTest, NothingOutsideTextAndPositionsIsTouched) {
  for (std::size_t n = 0; n <= 200; ++n) {
    for (const auto fence : {simd_test::Fence::kBefore, simd_test::Fence::kAfter}) {
      simd_test::Fenced<char> text(n, fence);
      simd_test::Fenced<std::uint32_t> positions(n, fence);
      std::ranges::fill(text, '{');
      JsonIndexState state;
      EXPECT_EQ(GetParam().kernel.index(state, text.data(), n, positions.data()), n);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, JsonIndexTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::JsonScanPaths())),
                         simd_test::kPathName);

}  // namespace
