// Freestanding code of the standard library's kind links; what would throw ends the process and
// says why.
#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "profile_session.h"

namespace runtime_test {
namespace {

struct Failure {
  const char* event;
  const char* line;
};

class FailuresTest : public testing::TestWithParam<std::tuple<Machine, Failure>> {};

TEST_P(FailuresTest, EndTheProcessWithOneLine) {
  const auto& [machine, failure] = GetParam();
  ProfileSession session(machine, "failures");
  session.Accept();
  EXPECT_EQ(session.Invoke("123456789fine").body, "fine");
  session.Send(kAccepted202);
  session.SendEvent(failure.event);
  const Transcript transcript = session.WaitForEnd();
  EXPECT_EQ(transcript.exit_status, 1);
  EXPECT_EQ(transcript.log, failure.line);
}

INSTANTIATE_TEST_SUITE_P(
    Freestanding, FailuresTest,
    testing::Combine(testing::Values(Machine::kArm64, Machine::kNative),
                     testing::Values(Failure{"short", "lambda runtime: std::out_of_range\n"},
                                     Failure{"at", "lambda runtime: std::out_of_range\n"},
                                     Failure{"optional", "lambda runtime: abort\n"},
                                     Failure{"function",
                                             "lambda runtime: std::bad_function_call\n"})),
    [](const auto& tested) {
      const bool is_native = std::get<Machine>(tested.param) == Machine::kNative;
      return std::string(is_native ? "native_" : "arm64_") + std::get<Failure>(tested.param).event;
    });

}  // namespace
}  // namespace runtime_test
