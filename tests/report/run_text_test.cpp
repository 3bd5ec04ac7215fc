#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_report.h"

namespace emu::report {
namespace {

constexpr char kSummary[] =
    "1 passed, 1 failed in 0.09 s   (durations are host times under emulation)\n";

TEST(RunTextTest, ShowsEverythingAPersonNeeds) {
  EXPECT_EQ(RenderText(SampleReport(), {}),
            "f.json · bootstrap 9,872 B · qemu 7.2 neoverse-n1\n"
            "  pass  good                              25002500              0.4 ms\n"
            "  FAIL  bad\n"
            "          expected  1\n"
            "          got       2\n"
            "          at        /a\n"
            "          | START\n"
            "          | END\n"
            "  not checked: memory: unknown\n"
            "REPORT RequestId: id  Duration: 1.00 ms\n" +
                std::string(kSummary));
}

TEST(RunTextTest, QuietLeavesOutWhatPassed) {
  const std::string text = RenderText(SampleReport(), {.quiet = true});
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("good")));
  EXPECT_THAT(text, testing::HasSubstr("FAIL  bad"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("not checked")));
  EXPECT_THAT(RenderText(SampleReport(), {.quiet = true, .strict = true}),
              testing::HasSubstr("not checked: memory"));
  RunReport passed = SampleReport();
  passed.fixtures[0].checks.pop_back();
  passed.fixtures[0].not_checked.clear();
  EXPECT_EQ(RenderText(passed, {.quiet = true}),
            "1 passed, 0 failed in 0.09 s   (durations are host times under emulation)\n");
}

TEST(RunTextTest, ColourIsOnlyThereWhenAskedFor) {
  EXPECT_THAT(RenderText(SampleReport(), {.colour = true}),
              testing::HasSubstr("\x1b[31mFAIL\x1b[0m"));
  EXPECT_THAT(RenderText(SampleReport(), {}), testing::Not(testing::HasSubstr("\x1b")));
}

TEST(RunTextTest, ALongLogShowsItsEnd) {
  RunReport report = SampleReport();
  report.fixtures[0].checks[1].log.clear();
  for (int line = 1; line <= 30; ++line) {
    report.fixtures[0].checks[1].log += "line " + std::to_string(line) + "\n";
  }
  const std::string text = RenderText(report, {});
  EXPECT_THAT(text, testing::HasSubstr("| line 11\n"));
  EXPECT_THAT(text, testing::HasSubstr("| line 30\n"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("| line 10\n")));
}

TEST(RunTextTest, ARemarkStandsBelowItsCheckAndNotesBelowAll) {
  RunReport report = SampleReport();
  report.fixtures[0].checks[0].remark = report.fixtures[0].checks[1].remark = "killed: …";
  report.fixtures[0].notes = {"memory limit: …"};
  const std::string text = RenderText(report, {});
  EXPECT_THAT(text, testing::HasSubstr("0.4 ms\n          killed: …\n  FAIL"));
  EXPECT_THAT(text, testing::HasSubstr("at        /a\n          killed: …\n          | START"));
  EXPECT_THAT(text, testing::HasSubstr("  note: memory limit: …\nREPORT"));
  EXPECT_THAT(RenderText(report, {.quiet = true}), testing::Not(testing::HasSubstr("note")));
}

TEST(RunTextTest, Counts) {
  EXPECT_EQ(CountFailed(SampleReport()), 1u);
  EXPECT_EQ(CountNotChecked(SampleReport()), 1u);
}

}  // namespace
}  // namespace emu::report
