// A string decodes to the characters that another JSON parser reads.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "lambda/json_string.h"
#include "runtime/fenced_text.h"

namespace {

std::string Decoded(std::string_view inside) {
  const runtime_test::FencedText in(inside);
  const runtime_test::FencedText out(std::string(inside.size(), '\xA5'));
  const lambda::json::String string({in.data(), in.size()});
  const std::string_view characters = string.Copy({out.data(), out.size()});
  EXPECT_TRUE(string == characters || characters.find("\uFFFD") != characters.npos) << inside;
  EXPECT_EQ(string.Decode({out.data(), out.size()}), characters);
  return std::string(characters);
}

TEST(JsonStringTest, EveryShortEscapeIsItsCharacter) {
  EXPECT_EQ(Decoded(R"(\"\\\/\b\f\n\r\t)"), "\"\\/\b\f\n\r\t");
}

TEST(JsonStringTest, EveryUnicodeEscapeIsItsUtf8) {
  for (unsigned code = 0; code < 0x10000; ++code) {
    if (code >> 11 == 0xD800 >> 11) continue;
    char escape[8];
    std::snprintf(escape, sizeof escape, code % 2 == 0 ? "\\u%04x" : "\\u%04X", code);
    ASSERT_EQ(Decoded(escape),
              nlohmann::json::parse("\"" + std::string(escape) + "\"").get<std::string>());
  }
}

TEST(JsonStringTest, SurrogatePairsAreOneCharacter) {
  EXPECT_EQ(Decoded(R"(\ud83d\ude00)"), "\U0001F600");
  EXPECT_EQ(Decoded(R"(\ud800\udc00)"), "\U00010000");
  EXPECT_EQ(Decoded(R"(\udbff\udfff!)"), "\U0010FFFF!");
}

TEST(JsonStringTest, HalfAPairIsTheReplacementCharacter) {
  EXPECT_EQ(Decoded(R"(\ud800)"), "\uFFFD");
  EXPECT_EQ(Decoded(R"(\udc00)"), "\uFFFD");
  EXPECT_EQ(Decoded(R"(\ud800\u0041)"), "\uFFFDA");
  EXPECT_EQ(Decoded(R"(\ud800\n)"), "\uFFFD\n");
  EXPECT_EQ(Decoded(R"(\ud800\ud83d\ude00)"), "\uFFFD\U0001F600");
}

TEST(JsonStringTest, NamesOfAsciiAreComparedByTheirCharacters) {
  for (const char* inside : {"op", R"(\u006fp)", R"(o\u0070)"}) {
    EXPECT_TRUE(lambda::json::String(inside).Is("op")) << inside;
  }
  for (const char* inside : {"", "o", "opp", "Op", R"(\u006f)", R"(o\\p)", "o\u00e4"}) {
    EXPECT_FALSE(lambda::json::String(inside).Is("op")) << inside;
  }
  EXPECT_TRUE(lambda::json::String("").Is(""));
}

TEST(JsonStringTest, RandomStringsDecodeAsElsewhere) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const std::vector<std::string> pieces = {
      "a",      "\\n",     "\\\\",    "\\\"",           "\u00e4",
      "\u20ac", "\\u00e4", "\\u20ac", "\\ud83d\\ude00", "\U0001F600"};
  for (int draw = 0; draw < 10'000; ++draw) {
    std::string inside;
    for (unsigned left = random() % 8; left > 0; --left) inside += pieces[random() % pieces.size()];
    ASSERT_EQ(Decoded(inside), nlohmann::json::parse("\"" + inside + "\"").get<std::string>());
  }
}

}  // namespace
