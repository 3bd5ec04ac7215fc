#include "lambda/log_lines.h"

#include <gtest/gtest.h>

namespace emu::lambda {
namespace {

TEST(LogLinesTest, TheReportLineIsLambdas) {
  const Report report{.request_id = "id",
                      .duration_ms = 3.014,
                      .init_ms = 110.1,
                      .memory_mb = 128,
                      .max_memory_mb = 36};
  EXPECT_EQ(
      ReportLine(report),
      "REPORT RequestId: id\tDuration: 3.01 ms\tBilled Duration: 114 ms\tMemory Size: 128 MB\t"
      "Max Memory Used: 36 MB\tInit Duration: 110.10 ms\t");
}

TEST(LogLinesTest, AFailedInvocationHasStatusAndType) {
  const Report report{.request_id = "id",
                      .duration_ms = 1000,
                      .memory_mb = 128,
                      .status = "error",
                      .error_type = "Runtime.ExitError"};
  EXPECT_EQ(
      ReportLine(report),
      "REPORT RequestId: id\tDuration: 1000.00 ms\tBilled Duration: 1000 ms\tMemory Size: 128 "
      "MB\tStatus: error\tError Type: Runtime.ExitError\t");
}

TEST(LogLinesTest, BilledDurationIsRoundedUpWithInit) {
  EXPECT_EQ(BilledMs({.duration_ms = 0.41, .init_ms = 10.9}), 12);
  EXPECT_EQ(BilledMs({.duration_ms = 0.41}), 1);
  EXPECT_EQ(BilledMs({.duration_ms = 2}), 2);
}

TEST(LogLinesTest, TimestampsAreUtcWithMilliseconds) {
  EXPECT_EQ(Timestamp(1712595382123), "2024-04-08T16:56:22.123Z");
  EXPECT_EQ(LogStreamName(1712595382123, "$LATEST", "ab"), "2024/04/08/[$LATEST]ab");
}

TEST(LogLinesTest, TheTimeoutLineEndsInAnEmptyLine) {
  EXPECT_EQ(TimeoutLine(1712595382123, "id", 1),
            "2024-04-08T16:56:22.123Z id Task timed out after 1.00 seconds\n");
}

}  // namespace
}  // namespace emu::lambda
