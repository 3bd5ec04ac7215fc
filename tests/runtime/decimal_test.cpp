#include "decimal.h"

#include <gtest/gtest.h>

namespace lambda::internal {
namespace {

TEST(DecimalTest, ReadsUpToEighteenDigits) {
  EXPECT_EQ(ParseDecimal("0"), 0);
  EXPECT_EQ(ParseDecimal("000123"), 123);
  EXPECT_EQ(ParseDecimal("999999999999999999"), 999'999'999'999'999'999);
}

TEST(DecimalTest, RefusesEverythingElse) {
  for (const char* text :
       {"", "-1", "+1", " 1", "1 ", "1,1", "0x1", "/", ":", "1000000000000000000"}) {
    EXPECT_LT(ParseDecimal(text), 0) << text;
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
