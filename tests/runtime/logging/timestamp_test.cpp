#include "timestamp.h"

#include <gtest/gtest.h>

#include <ctime>

namespace lambda::internal {
namespace {

TEST(TimestampTest, KnowsLeapYears) {
  char text[kTimestampBytes];
  EXPECT_EQ(FormatTimestamp(0, text), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(FormatTimestamp(951782399999, text), "2000-02-28T23:59:59.999Z");
  EXPECT_EQ(FormatTimestamp(951782400000, text), "2000-02-29T00:00:00.000Z");
  EXPECT_EQ(FormatTimestamp(1709251199000, text), "2024-02-29T23:59:59.000Z");
  EXPECT_EQ(FormatTimestamp(4107542399000, text), "2100-02-28T23:59:59.000Z");
  EXPECT_EQ(FormatTimestamp(4107542400000, text), "2100-03-01T00:00:00.000Z");
  EXPECT_EQ(FormatTimestamp(253402300799999, text), "9999-12-31T23:59:59.999Z");
}

TEST(TimestampTest, EveryDayOfACenturyIsTheCalendars) {
  for (std::int64_t day = 0; day < 36525; ++day) {
    const std::time_t seconds = day * 86400;
    char expected[32];
    std::strftime(expected, sizeof(expected), "%FT%T.000Z", std::gmtime(&seconds));
    char text[kTimestampBytes];
    ASSERT_EQ(FormatTimestamp(seconds * 1000, text), expected);
  }
}

}  // namespace
}  // namespace lambda::internal
