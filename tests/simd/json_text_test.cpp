// The next byte to escape, the end of a string and minify, on every path.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "fenced.h"
#include "json_scan_support.h"
#include "json_texts.h"
#include "paths.h"

namespace {

using simd::JsonStringEnd;
using simd::JsonStringStop;

TEST(JsonScanPathsTest, EveryPathOfThisArchitectureIsThere) {
  std::vector<std::string_view> names;
  for (const simd::JsonScanPath& path : simd::JsonScanPaths()) names.push_back(path.name());
#ifdef __aarch64__
  EXPECT_EQ(names, (std::vector<std::string_view>{"sve", "neon", "scalar"}));
#else
  EXPECT_EQ(names, (std::vector<std::string_view>{"avx2", "scalar"}));
#endif
}

class JsonTextTest : public testing::TestWithParam<simd::JsonScanPath> {
 protected:
  std::size_t FindEscape(std::string_view text) const {
    return GetParam().kernel.find_escape(text.data(), text.size());
  }
  JsonStringEnd FindStringEnd(std::string_view text) const {
    return GetParam().kernel.find_string_end(text.data(), text.size());
  }
  std::string Minify(std::string_view text) const { return simd_test::Minify(GetParam(), text); }
};

TEST_P(JsonTextTest, EmptyTextIsNoError) {
  EXPECT_EQ(GetParam().kernel.find_escape(nullptr, 0), 0U);
  EXPECT_EQ(FindStringEnd({}), (JsonStringEnd{0, JsonStringStop::kEnd, false}));
  EXPECT_EQ(GetParam().kernel.minify(nullptr, 0, nullptr).length, 0U);
}

TEST_P(JsonTextTest, EveryByteIsJudgedAtEveryPlace) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const bool needs_escape = byte < 0x20 || byte == '"' || byte == '\\';
    for (std::size_t at = 0; at < 140; ++at) {
      std::string text(140, 'x');
      text[at] = static_cast<char>(byte);
      ASSERT_EQ(FindEscape(text), needs_escape ? at : text.size()) << byte << " at " << at;
    }
  }
}

TEST_P(JsonTextTest, StringEndsAtTheFirstQuoteThatIsNotEscaped) {
  EXPECT_EQ(FindStringEnd(R"(abc", "d")"), (JsonStringEnd{3, JsonStringStop::kQuote, false}));
  EXPECT_EQ(FindStringEnd(R"(a\"b" \)"), (JsonStringEnd{4, JsonStringStop::kQuote, true}));
  EXPECT_EQ(FindStringEnd(R"(a\\")"), (JsonStringEnd{3, JsonStringStop::kQuote, true}));
}

TEST_P(JsonTextTest, StringThatDoesNotEndIsReported) {
  EXPECT_EQ(FindStringEnd("abc"), (JsonStringEnd{3, JsonStringStop::kEnd, false}));
  EXPECT_EQ(FindStringEnd("ab\\"), (JsonStringEnd{3, JsonStringStop::kEnd, true}));
  EXPECT_EQ(FindStringEnd("ab\\\""), (JsonStringEnd{4, JsonStringStop::kEnd, true}));
}

TEST_P(JsonTextTest, ControlCharacterEndsAStringEvenBehindABackslash) {
  EXPECT_EQ(FindStringEnd("ab\n\""), (JsonStringEnd{2, JsonStringStop::kControl, false}));
  EXPECT_EQ(FindStringEnd("ab\\\x1F\""), (JsonStringEnd{3, JsonStringStop::kControl, true}));
}

TEST_P(JsonTextTest, MinifyDropsWhiteSpaceOutsideStringsOnly) {
  EXPECT_EQ(Minify("\t{ \"a b\" :\r\n [ 1 , \"\\\" \" ] } "), "{\"a b\":[1,\"\\\" \"]}");
}

TEST_P(JsonTextTest, MinifyKeepsWhatIsNotWhiteSpace) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const std::string text = std::string(70, ' ') + static_cast<char>(byte) + std::string(9, ' ');
    ASSERT_EQ(Minify(text), simd_test::ReferenceMinify(text)) << byte;
  }
}

TEST_P(JsonTextTest, MinifyReportsAnUnclosedString) {
  std::string output(200, '\0');
  for (std::size_t n = 1; n < 150; ++n) {
    const std::string text = '"' + std::string(n, ' ');
    EXPECT_TRUE(GetParam().kernel.minify(text.data(), text.size(), output.data()).in_string);
    EXPECT_EQ(Minify(text), text);
    EXPECT_FALSE(GetParam().kernel.minify(text.data() + 1, n, output.data()).in_string);
  }
}

TEST_P(JsonTextTest, EqualsTheContractAtEveryLengthAndOffset) {
  std::mt19937 random(1);
  const auto draw = [&random](std::size_t bound) { return random() % bound; };
  for (std::size_t n = 0; n <= 200; ++n) {
    for (std::size_t offset = 0; offset < 32; ++offset) {
      const std::size_t family = (n + offset) % simd_test::kJsonTextFamilies;
      const std::string all = simd_test::JsonText(n + offset, family, draw);
      const std::string_view text = std::string_view(all).substr(offset);
      SCOPED_TRACE("family " + std::to_string(family) + ", " + std::to_string(n) + " bytes at " +
                   std::to_string(offset));
      ASSERT_EQ(FindEscape(text), simd_test::ReferenceFindEscape(text));
      ASSERT_EQ(FindStringEnd(text), simd_test::ReferenceFindStringEnd(text));
      ASSERT_EQ(Minify(text), simd_test::ReferenceMinify(text));
    }
  }
}

TEST_P(JsonTextTest, MinifyInPlaceGivesTheSame) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto draw = [&random](std::size_t bound) { return random() % bound; };
  for (std::size_t round = 0; round < 500; ++round) {
    std::string text = simd_test::JsonText(draw(700), round % 7, draw);
    const std::string expected = simd_test::ReferenceMinify(text);
    text.resize(GetParam().kernel.minify(text.data(), text.size(), text.data()).length);
    ASSERT_EQ(text, expected);
  }
}

TEST_P(JsonTextTest, MinifiedDocumentMeansTheSame) {
  nlohmann::json document;
  for (int i = 0; i < 40; ++i)
    document["key " + std::to_string(i)] = {i, "a \" \\ b", {{"c", 0.5}}};
  for (int indentation = 0; indentation < 9; ++indentation) {
    const std::string minified = Minify(document.dump(indentation));
    EXPECT_EQ(minified, document.dump()) << indentation;
  }
}

TEST_P(JsonTextTest, NothingOutsideTextAndOutputIsTouched) {
  for (std::size_t n = 0; n <= 200; ++n) {
    for (const auto fence : {simd_test::Fence::kBefore, simd_test::Fence::kAfter}) {
      simd_test::Fenced<char> text(n, fence), output(n, fence);
      for (const char* const filling : {"x", "x ", "\\", "\" "}) {
        for (std::size_t i = 0; i < n; ++i) text[i] = filling[filling[1] == '\0' ? 0 : i % 2];
        const std::string_view view(text.data(), n);
        EXPECT_EQ(FindEscape(view), simd_test::ReferenceFindEscape(view));
        EXPECT_EQ(FindStringEnd(view), simd_test::ReferenceFindStringEnd(view));
        EXPECT_EQ(GetParam().kernel.minify(text.data(), n, output.data()).length,
                  simd_test::ReferenceMinify(view).size());
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, JsonTextTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::JsonScanPaths())),
                         simd_test::kPathName);

}  // namespace
