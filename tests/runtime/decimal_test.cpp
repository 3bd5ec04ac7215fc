#include "decimal.h"

#include <gtest/gtest.h>

namespace lambda::internal {
namespace {

TEST(DecimalTest, ReadsUpToEighteenDigits) {
  std::uint64_t value = 7;
  EXPECT_TRUE(ParseDecimal("0", value));
  EXPECT_EQ(value, 0u);
  EXPECT_TRUE(ParseDecimal("000123", value));
  EXPECT_EQ(value, 123u);
  EXPECT_TRUE(ParseDecimal("999999999999999999", value));
  EXPECT_EQ(value, 999'999'999'999'999'999u);
}

TEST(DecimalTest, RefusesEverythingElse) {
  std::uint64_t value;
  for (const char* text :
       {"", "-1", "+1", " 1", "1 ", "1,1", "0x1", "/", ":", "1000000000000000000"}) {
    EXPECT_FALSE(ParseDecimal(text, value)) << text;
  }
}

TEST(DecimalTest, WritesEveryValue) {
  char digits[kMaxDecimalDigits];
  EXPECT_EQ(FormatDecimal(0, digits), "0");
  EXPECT_EQ(FormatDecimal(6291556, digits), "6291556");
  EXPECT_EQ(FormatDecimal(~std::uint64_t{0}, digits), "18446744073709551615");
}

}  // namespace
}  // namespace lambda::internal
