// The reader accepts what another JSON parser accepts, and nothing else.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "lambda/json_reader.h"
#include "runtime/fenced_text.h"

namespace {

bool Accepts(std::string_view text) {
  const runtime_test::FencedText fenced(text);
  lambda::json::Reader reader({fenced.data(), fenced.size()});
  reader.SkipValue();
  reader.ExpectEnd();
  return reader.ok();
}

void ExpectSameVerdict(const std::string& text) {
  // The other parser skips a byte order mark and ends at a zero byte.
  if (text.starts_with("\xEF\xBB\xBF") || text.find('\0') != text.npos) return;
  ASSERT_EQ(Accepts(text), nlohmann::json::accept(text)) << testing::PrintToString(text);
}

bool HasExponent(const std::string& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if ((text[i] == 'e' || text[i] == 'E') && text[i - 1] >= '0' && text[i - 1] <= '9') return true;
  }
  return false;
}

const std::vector<std::string>& Seeds() {
  static const std::vector<std::string> seeds = {
      "{}",
      "[]",
      "null",
      "true",
      "false",
      "0",
      "-0.5e-3",
      "\"\"",
      " [ 1 , 2 ] ",
      R"({"a":[1,2,{"b":null}],"c":"\u00c4\n\u2028"})",
      R"(["\\","\"","\/\b\f\n\r\t"])",
      "[\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\"]",
      R"({"a":{"a":{"a":[[[[]]]]}}})",
      "[1,2.5,-3,4e1,5E+1,6e-1,true,false,null]"};
  return seeds;
}

TEST(JsonDifferentialTest, EveryTwoByteCharacterSequenceHasTheSameVerdict) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      ExpectSameVerdict({'"', static_cast<char>(first), static_cast<char>(second), '"'});
    }
  }
}

TEST(JsonDifferentialTest, EveryThirdByteOfTheEdgesOfUtf8HasTheSameVerdict) {
  for (const char* lead :
       {"\xE0\x9F", "\xE0\xA0", "\xED\x9F", "\xED\xA0", "\xEF\xBF", "\xE2\x28"}) {
    for (int third = 0; third < 256; ++third) {
      ExpectSameVerdict(std::string("\"") + lead + static_cast<char>(third) + "\"");
    }
  }
  for (const char* text : {"\xF0\x8F\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF",
                           "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80"}) {
    ExpectSameVerdict(std::string("\"") + text + "\"");
  }
}

TEST(JsonDifferentialTest, HalfASurrogatePairMayBeEscapedButNotEncoded) {
  for (const char* text : {R"("\ud800")", R"("\udc00")", R"("\ud800\udc00")", R"("\ud800x")"}) {
    EXPECT_TRUE(Accepts(text)) << text;
  }
  EXPECT_FALSE(Accepts("\"\xED\xA0\x80\""));
}

TEST(JsonDifferentialTest, DamagedTextHasTheSameVerdict) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  constexpr std::string_view kPieces = "{}[]\",:\\u0c4 \n-+.eEtrfn1\x80\xC3\xED\xF4";
  for (int draw = 0; draw < 60'000; ++draw) {
    std::string text = Seeds()[random() % Seeds().size()];
    for (unsigned change = random() % 3; change < 3; ++change) {
      const char piece = kPieces[random() % kPieces.size()];
      const std::size_t at = random() % (text.size() + 1);
      if (random() % 2 == 0 || at == text.size()) {
        text.insert(at, 1, piece);
      } else {
        text[at] = piece;
      }
    }
    if (HasExponent(text)) continue;  // The other parser has a range.
    ASSERT_NO_FATAL_FAILURE(ExpectSameVerdict(text));
  }
}

}  // namespace
