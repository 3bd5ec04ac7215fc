#include "measure/counter_log.h"

#include <gmock/gmock.h>

namespace emu::measure {
namespace {

using testing::HasSubstr;

TEST(CounterLogTest, PhasesKeepTheirOrderAndNumbers) {
  const auto logs = ParseCounterLog("log",
                                    "emu-counter 1\n"
                                    "phase init 733 80 9 1 198:1,203:1,211:1\n"
                                    "phase wait 0 0 0 1 -\n");
  ASSERT_TRUE(logs);
  ASSERT_EQ(logs->size(), 1u);
  const auto& phases = logs->front().phases;
  ASSERT_EQ(phases.size(), 2u);
  EXPECT_EQ(phases[0].kind, PhaseKind::kInit);
  EXPECT_EQ(phases[0].instructions, 733u);
  EXPECT_EQ(phases[0].blocks, 80u);
  EXPECT_EQ(phases[0].pages, 9u);
  EXPECT_EQ(phases[0].threads, 1u);
  EXPECT_EQ(phases[0].SyscallCount(), 3u);
  EXPECT_EQ(phases[1].kind, PhaseKind::kWait);
  EXPECT_TRUE(phases[1].syscalls.empty());
}

TEST(CounterLogTest, CallsAreKept) {
  const auto logs = ParseCounterLog("log", "emu-counter 1\ncall 4007e0 67\ncall 4007e0 6007\n");
  ASSERT_TRUE(logs);
  ASSERT_EQ(logs->front().calls.size(), 2u);
  EXPECT_EQ(logs->front().calls[1].address, 0x4007e0u);
  EXPECT_EQ(logs->front().calls[1].instructions, 6007u);
}

TEST(CounterLogTest, AStartOfTheProgramBeginsAnotherLog) {
  const auto logs = ParseCounterLog("log", "emu-counter 1\nphase init 1 1 0 1 -\nemu-counter 1\n");
  ASSERT_TRUE(logs);
  ASSERT_EQ(logs->size(), 2u);
  EXPECT_TRUE(logs->back().phases.empty());
}

TEST(CounterLogTest, ALineThatIsStillBeingWrittenIsLeftOut) {
  const auto logs = ParseCounterLog("log", "emu-counter 1\nphase init 1 1 0 1 -\nphase wai");
  ASSERT_TRUE(logs);
  EXPECT_EQ(logs->front().phases.size(), 1u);
}

class BadLineTest : public testing::TestWithParam<const char*> {};

TEST_P(BadLineTest, IsRefusedWithItsLine) {
  const auto logs = ParseCounterLog("log", std::string("emu-counter 1\n") + GetParam() + "\n");
  ASSERT_FALSE(logs);
  EXPECT_THAT(logs.error().message, HasSubstr("log:2:"));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BadLineTest,
    testing::Values("", "hello", "phase", "phase init 1 1 0 1", "phase init 1 1 0 1 - ",
                    "phase init 1 1 0 1 - x", "phase start 1 1 0 1 -", "phase init -1 1 0 1 -",
                    "phase init 1x 1 0 1 -", "phase init  1 1 0 1 -", "phase init 1 1 0 1 64",
                    "phase init 1 1 0 1 64:0", "phase init 1 1 0 1 64:1,63:1",
                    "phase init 1 1 0 1 64:1,64:1", "phase init 1 1 0 1 512:1",
                    "phase init 99999999999999999999 1 0 1 -", "call", "call xyz 1", "call 1",
                    "call 4007e0 67 1", " call 4007e0 67"));

TEST(CounterLogTest, RecordsBeforeTheFirstHeaderAreRefused) {
  EXPECT_FALSE(ParseCounterLog("log", "call 4007e0 67\n"));
}

}  // namespace
}  // namespace emu::measure
