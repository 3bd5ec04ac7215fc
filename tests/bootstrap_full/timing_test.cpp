// "repeat": how long one call takes, and never beyond the deadline.
#include <gtest/gtest.h>

#include "fake_machine.h"
#include "handled_event.h"

namespace {

using bootstrap_full_test::fake_machine;
using bootstrap_full_test::Handle;

class TimingTest : public testing::Test {
 protected:
  ~TimingTest() override { fake_machine = {}; }
};

std::string Timing(const std::string& ns, const std::string& calls) {
  return ",\"nanosecondsPerCall\":" + ns + ",\"calls\":" + calls + "}}";
}

TEST_F(TimingTest, NoRepeatMeansNoTiming) {
  EXPECT_EQ(Handle("{}").text.find("nanoseconds"), std::string::npos);
}

TEST_F(TimingTest, OneCallTakesWhatTheClockMoved) {
  fake_machine.nanoseconds_per_look = 1234;
  EXPECT_TRUE(Handle(R"({"repeat":1})").text.ends_with(Timing("1234", "1")));
}

// Rounds of 1, 1, 2, 4, … calls, and a look after each.
TEST_F(TimingTest, TheTimeIsDividedByTheCalls) {
  fake_machine.nanoseconds_per_look = 1000;
  EXPECT_TRUE(Handle(R"({"repeat":100})").text.ends_with(Timing("80", "100")));
}

TEST_F(TimingTest, ItEndsWithAQuarterOfTheTimeGone) {
  fake_machine.nanoseconds_per_look = 100'000'000;
  const std::string text =
      Handle(R"({"repeat":1000000})", bootstrap_full_test::kMuchMemory, 2000).text;
  EXPECT_TRUE(text.ends_with(Timing("31250000", "16"))) << text;
}

TEST_F(TimingTest, PastTheDeadlineItIsOneCall) {
  EXPECT_TRUE(Handle(R"({"repeat":1000000})", bootstrap_full_test::kMuchMemory, 0)
                  .text.ends_with(Timing("0", "1")));
}

TEST_F(TimingTest, EveryOperationHasIt) {
  for (const char* event :
       {R"({"op":"dot","a":[1],"b":[2],"repeat":3})", R"({"op":"dot","n":5,"repeat":3})",
        R"({"op":"gather_dot","n":5,"repeat":3})", R"({"op":"sgemm","n":3,"repeat":3})",
        R"({"op":"blur","width":3,"height":2,"repeat":3})",
        R"({"op":"blur","width":3,"height":2,"floats":1,"repeat":3})",
        R"({"op":"json_scan","bytes":70,"repeat":3})"}) {
    EXPECT_TRUE(Handle(event).text.ends_with(Timing("0", "3"))) << event;
  }
}

// Only the first call's result is shown: C += A * B once.
TEST_F(TimingTest, RepeatedCallsDoNotChangeTheAnswer) {
  const std::string event = R"({"op":"sgemm","m":1,"n":1,"k":1,"a":[2],"b":[3],"c":[1])";
  EXPECT_TRUE(Handle(event + "}").text.find("\"c\":[7]") != std::string::npos);
  EXPECT_TRUE(Handle(event + ",\"repeat\":5}").text.find("\"c\":[7]") != std::string::npos);
}

}  // namespace
