#include "base64.h"

#include <gtest/gtest.h>

#include <string>

namespace lambda::internal {
namespace {

std::string Encoded(std::string_view bytes) {
  std::string out(Base64Length(bytes.size()) + 1, '#');
  const std::string text(EncodeBase64(bytes, out));
  EXPECT_EQ(text.size(), Base64Length(bytes.size()));
  EXPECT_EQ(out.back(), '#');
  return text;
}

TEST(Base64Test, IsThatOfTheStandardsExamples) {
  EXPECT_EQ(Encoded(""), "");
  EXPECT_EQ(Encoded("f"), "Zg==");
  EXPECT_EQ(Encoded("fo"), "Zm8=");
  EXPECT_EQ(Encoded("foo"), "Zm9v");
  EXPECT_EQ(Encoded("foob"), "Zm9vYg==");
  EXPECT_EQ(Encoded("fooba"), "Zm9vYmE=");
  EXPECT_EQ(Encoded("foobar"), "Zm9vYmFy");
}

TEST(Base64Test, HasAllDigits) {
  EXPECT_EQ(Encoded("\xff\xff\xfe"), "///+");
  EXPECT_EQ(Encoded(std::string(3, '\0')), "AAAA");
}

}  // namespace
}  // namespace lambda::internal
