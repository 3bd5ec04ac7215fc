// UTF-8 validation on every path.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "fenced.h"
#include "json_scan_support.h"
#include "json_texts.h"
#include "paths.h"

namespace {

class JsonUtf8Test : public testing::TestWithParam<simd::JsonScanPath> {
 protected:
  std::size_t FindInvalid(std::string_view text) const {
    return GetParam().kernel.find_invalid_utf8(text.data(), text.size());
  }
};

// `code_point` in `length` bytes, whether that is its shortest form or not.
std::string Encode(std::uint32_t code_point, std::size_t length) {
  if (length == 1) return {static_cast<char>(code_point)};
  std::string bytes;
  for (std::size_t i = length; i-- > 1; code_point >>= 6) {
    bytes.insert(0, 1, static_cast<char>(0x80 | (code_point & 0x3F)));
  }
  return static_cast<char>((0xF00U >> length) | code_point) + bytes;
}

TEST_P(JsonUtf8Test, EmptyTextIsValid) {
  EXPECT_EQ(GetParam().kernel.find_invalid_utf8(nullptr, 0), 0U);
}

TEST_P(JsonUtf8Test, EveryCodePointIsValidAndOnlyThose) {
  std::string text;
  for (std::uint32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point == 0xD800) code_point = 0xE000;
    text += Encode(code_point, code_point < 0x80      ? 1
                               : code_point < 0x800   ? 2
                               : code_point < 0x10000 ? 3
                                                      : 4);
  }
  EXPECT_EQ(FindInvalid(text), text.size());
  for (const std::uint32_t beyond : {0x110000U, 0x13FFFFU, 0x140000U, 0x1FFFFFU}) {
    EXPECT_EQ(FindInvalid(text + Encode(beyond, 4) + text), text.size()) << beyond;
  }
}

TEST_P(JsonUtf8Test, SurrogatesAndOverlongFormsAreInvalid) {
  const std::string before(62, 'x'), after(80, 'x');
  for (std::uint32_t code_point = 0xD800; code_point <= 0xDFFF; ++code_point) {
    ASSERT_EQ(FindInvalid(before + Encode(code_point, 3) + after), before.size()) << code_point;
  }
  for (std::uint32_t code_point = 0; code_point < 0x10000; code_point += 7) {
    for (std::size_t length = code_point < 0x80    ? 2
                              : code_point < 0x800 ? 3
                                                   : 4;
         length <= 4; ++length) {
      ASSERT_EQ(FindInvalid(before + Encode(code_point, length) + after), before.size())
          << code_point << " in " << length;
    }
  }
}

TEST_P(JsonUtf8Test, EveryPairOfBytesIsJudgedAtTheEndOfABlock) {
  for (unsigned first = 0x80; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const std::string_view more : {"", "\x80", "\x80\x80"}) {
        std::string text(63, 'x');
        ((text += static_cast<char>(first)) += static_cast<char>(second)) += more;
        text.append(64, 'x');
        ASSERT_EQ(FindInvalid(text), simd_test::ReferenceFindInvalidUtf8(text))
            << first << ", " << second << " and " << more.size();
      }
    }
  }
}

TEST_P(JsonUtf8Test, SequenceThatIsCutOffIsFoundAtItsStart) {
  for (const std::string_view sequence : {"\xC3\xA9", "\xE6\x9D\xB1", "\xF0\x9F\x98\x80"}) {
    for (std::size_t at = 0; at < 140; ++at) {
      for (std::size_t kept = 1; kept < sequence.size(); ++kept) {
        const std::string text = std::string(at, 'x') + std::string(sequence.substr(0, kept));
        ASSERT_EQ(FindInvalid(text), at);
        ASSERT_EQ(FindInvalid(text + std::string(100, 'x')), at);
        ASSERT_EQ(FindInvalid(text + std::string(sequence)), at);
      }
    }
  }
}

TEST_P(JsonUtf8Test, EqualsTheContractForRandomTexts) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const auto draw = [&random](std::size_t bound) { return random() % bound; };
  for (std::size_t n = 0; n <= 200; ++n) {
    for (std::size_t offset = 0; offset < 32; ++offset) {
      const std::string all = std::string(offset, '\xC3') + simd_test::AlmostUtf8(n, draw);
      const std::string_view text = std::string_view(all).substr(offset);
      ASSERT_EQ(FindInvalid(text), simd_test::ReferenceFindInvalidUtf8(text))
          << n << " bytes at offset " << offset;
    }
  }
}

TEST_P(JsonUtf8Test, NothingOutsideTheTextIsRead) {
  for (std::size_t n = 0; n <= 200; ++n) {
    for (const auto fence : {simd_test::Fence::kBefore, simd_test::Fence::kAfter}) {
      simd_test::Fenced<char> text(n, fence);
      std::ranges::fill(text, 'x');
      EXPECT_EQ(FindInvalid({text.data(), n}), n);
      std::ranges::fill(text, '\x80');
      EXPECT_EQ(FindInvalid({text.data(), n}), 0U);
      if (n != 0) text[n - 1] = '\xF0';
      std::fill_n(text.begin(), n == 0 ? 0 : n - 1, 'x');
      EXPECT_EQ(FindInvalid({text.data(), n}), n == 0 ? 0 : n - 1);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Paths, JsonUtf8Test,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::JsonScanPaths())),
                         simd_test::kPathName);

}  // namespace
