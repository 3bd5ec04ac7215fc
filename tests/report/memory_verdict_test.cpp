#include "report/memory_verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emu::report {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

lambda::MemoryUse Used(int max_mb) { return {.max_mb = max_mb, .sample_ms = 5}; }

TEST(MemoryVerdictTest, AKillSaysLimitOvershootAndWhatFoundIt) {
  lambda::MemoryUse use = Used(131);
  EXPECT_EQ(KillRemark(use, 128), "");
  use.kill = lambda::MemoryKill{.seen_mb = 131};
  EXPECT_EQ(
      KillRemark(use, 128),
      "killed: used more than its 128 MB (seen at 131 MB, 3 MB over, by sampling every 5 ms)");
}

TEST(MemoryVerdictTest, AKillByTheCgroupSaysSo) {
  const lambda::MemoryUse use{.kill = lambda::MemoryKill{}, .cgroup_over_mb = 16};
  EXPECT_EQ(KillRemark(use, 128),
            "killed: used more than its 128 MB (stopped by its cgroup, about 16 MB over)");
}

TEST(MemoryVerdictTest, AGuestWithinItsLimitIsNotMentioned) {
  FixtureReport report;
  JudgeMemory({.limit_mb = 128, .answered = true, .uses = {Used(128), Used(3)}}, report);
  EXPECT_THAT(report.checks, IsEmpty());
  EXPECT_THAT(report.not_checked, IsEmpty());
  EXPECT_THAT(report.notes, IsEmpty());
}

TEST(MemoryVerdictTest, AGuestThatLivedBeyondItsLimitFails) {
  FixtureReport report;
  JudgeMemory({.variant = "neon", .limit_mb = 128, .uses = {Used(3), Used(129)}}, report);
  ASSERT_EQ(report.checks.size(), 1u);
  EXPECT_EQ(report.checks[0].check.name, "memory [neon]");
  EXPECT_EQ(report.checks[0].check.expected, "at most 128 MB");
  EXPECT_EQ(report.checks[0].check.got, "129 MB");
  EXPECT_FALSE(report.checks[0].check.passed);
}

TEST(MemoryVerdictTest, AKilledGuestIsJudgedByItsEventAlone) {
  FixtureReport report;
  lambda::MemoryUse use = Used(131);
  use.kill = lambda::MemoryKill{.seen_mb = 131};
  JudgeMemory({.limit_mb = 128, .uses = {use}}, report);
  EXPECT_THAT(report.checks, IsEmpty());
}

TEST(MemoryVerdictTest, WhatCannotBeMeasuredIsSaidOfAFunctionThatAnswers) {
  FixtureReport report;
  JudgeMemory({.limit_mb = 128, .answered = false, .uses = {{}}}, report);
  EXPECT_THAT(report.not_checked, IsEmpty());
  JudgeMemory({.limit_mb = 128, .answered = true, .uses = {{}}}, report);
  EXPECT_THAT(report.not_checked, ElementsAre("memory: /proc/PID/smaps cannot be read"));
}

TEST(MemoryVerdictTest, OneNoteSaysWhyThereIsNoCgroup) {
  FixtureReport report;
  lambda::MemoryUse use = Used(1);
  use.no_cgroup = "/cg: Read-only file system";
  JudgeMemory({.limit_mb = 128, .answered = true, .uses = {use, use}}, report);
  JudgeMemory({.limit_mb = 128, .answered = true, .uses = {use}}, report);
  EXPECT_THAT(report.notes, ElementsAre("memory limit: held by sampling every 5 ms alone: /cg: "
                                        "Read-only file system"));
}

}  // namespace
}  // namespace emu::report
