#include "measure/counts.h"

#include <gtest/gtest.h>

namespace emu::measure {
namespace {

PhaseTotals Totals(PhaseKind kind, std::uint64_t instructions) {
  return {.kind = kind, .instructions = instructions};
}

const CounterLog kLog = {.phases = {Totals(PhaseKind::kInit, 1), Totals(PhaseKind::kWait, 2),
                                    Totals(PhaseKind::kInvoke, 3), Totals(PhaseKind::kFinish, 4),
                                    Totals(PhaseKind::kWait, 5), Totals(PhaseKind::kInvoke, 6)}};

TEST(CountsTest, InvocationsGetTheNamesOfTheirEvents) {
  const auto counts = ArrangeCounts({kLog}, {"first", "second"});
  ASSERT_TRUE(counts.init);
  EXPECT_EQ(counts.init->instructions, 1u);
  ASSERT_EQ(counts.invocations.size(), 2u);
  EXPECT_EQ(counts.invocations[0].event, "first");
  EXPECT_EQ(counts.invocations[0].invoke.instructions, 3u);
  ASSERT_TRUE(counts.invocations[0].finish);
  EXPECT_EQ(counts.invocations[0].finish->instructions, 4u);
  EXPECT_EQ(counts.invocations[1].event, "second");
  EXPECT_FALSE(counts.invocations[1].finish);
}

TEST(CountsTest, NamesAreLeftOutWhereInvocationsWereLost) {
  const auto counts = ArrangeCounts({kLog}, {"a", "b", "c"});
  ASSERT_EQ(counts.invocations.size(), 2u);
  EXPECT_EQ(counts.invocations[0].event, "");
}

TEST(CountsTest, AProgramThatNeverAskedHasNoInitPhase) {
  const auto counts = ArrangeCounts({{.phases = {Totals(PhaseKind::kExit, 9)}}}, {"a"});
  EXPECT_FALSE(counts.init);
  EXPECT_TRUE(counts.invocations.empty());
}

TEST(CountsTest, ARestartedRuntimeCountsFromItsLastStart) {
  const CounterLog again = {.phases = {Totals(PhaseKind::kInit, 70)}};
  EXPECT_EQ(ArrangeCounts({kLog, again}, {}).init->instructions, 70u);
}

}  // namespace
}  // namespace emu::measure
