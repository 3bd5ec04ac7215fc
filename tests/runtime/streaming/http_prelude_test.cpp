#include "http_prelude.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lambda::internal {
namespace {

using nlohmann::json;

std::string Written(const HttpPrelude& prelude) {
  std::string text;
  WriteHttpPrelude(prelude, {[](void* context, std::string_view piece) {
                               static_cast<std::string*>(context)->append(piece);
                             },
                             &text});
  return text;
}

bool IsValidHeader(std::string_view name, std::string_view value) {
  const HttpHeader headers[] = {{"Good", "good"}, {name, value}};
  return IsValid({.headers = headers});
}

TEST(HttpPreludeTest, EndsInEightNuls) {
  EXPECT_EQ(Written({}), R"({"statusCode":200,"headers":{},"cookies":[]})" + std::string(8, '\0'));
}

TEST(HttpPreludeTest, HasStatusHeadersAndCookies) {
  const HttpHeader headers[] = {{"Content-Type", "text/html"}, {"X", "a \"b\"\t\xff"}};
  const std::string_view cookies[] = {"a=1; Secure", "b=2"};
  const std::string text = Written({.status = 404, .headers = headers, .cookies = cookies});
  const json prelude = json::parse(text.substr(0, text.size() - 8));
  EXPECT_EQ(prelude, json({{"statusCode", 404},
                           {"headers", {{"Content-Type", "text/html"}, {"X", "a \"b\"\t\uFFFD"}}},
                           {"cookies", {"a=1; Secure", "b=2"}}}));
}

TEST(HttpPreludeTest, NamesAreTokens) {
  EXPECT_TRUE(IsValidHeader("x-A9!#$%&'*+-.^_`|~", "v"));
  for (const std::string name :
       {"", " x", "x:", "x\r", "x\ny", "(x)", "x\x7f", "\xc3\xa9", "[", "@"}) {
    EXPECT_FALSE(IsValidHeader(name, "v")) << name;
  }
}

TEST(HttpPreludeTest, ValuesHaveNoControlBytesButTabs) {
  for (const std::string value : {"", "a\tb", "a, b; c=\"d\"", "\xc3\xa9"}) {
    EXPECT_TRUE(IsValidHeader("x", value)) << value;
  }
  for (const std::string value : {"a\r\nb", "\n", "a\x01", "\x7f"}) {
    EXPECT_FALSE(IsValidHeader("x", value)) << value;
    const std::string_view cookies[] = {"a=1", value};
    EXPECT_FALSE(IsValid({.cookies = cookies})) << value;
  }
  EXPECT_FALSE(IsValidHeader("x", std::string_view("\0", 1)));
}

TEST(HttpPreludeTest, StatusIsThatOfAnAnswer) {
  for (const int status : {200, 301, 599}) EXPECT_TRUE(IsValid({.status = status}));
  for (const int status : {-1, 0, 101, 199, 600, 2000}) EXPECT_FALSE(IsValid({.status = status}));
}

}  // namespace
}  // namespace lambda::internal
