// Freestanding code of the standard library's kind links; what would throw ends the process and
// says why.
#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "profile_session.h"

namespace runtime_test {
namespace {

class FailingFunctionTest : public testing::TestWithParam<std::tuple<Machine, const char*>> {};

TEST_P(FailingFunctionTest, EndsTheProcessWithOneLine) {
  const auto& [machine, event] = GetParam();
  ProfileSession session(machine, "failing_function");
  session.Accept();
  EXPECT_EQ(session.Invoke("123456789fine").body, "fine");
  session.Send(kAccepted);
  session.SendEvent(event);
  const Transcript transcript = session.WaitForEnd();
  EXPECT_EQ(transcript.exit_status, 1);
  EXPECT_TRUE(transcript.log.starts_with("lambda runtime: ")) << transcript.log;
  EXPECT_EQ(transcript.log.find('\n'), transcript.log.size() - 1) << transcript.log;
}

INSTANTIATE_TEST_SUITE_P(Freestanding, FailingFunctionTest,
                         testing::Combine(testing::Values(Machine::kArm64, Machine::kNative),
                                          testing::Values("short", "at", "optional")),
                         [](const auto& tested) {
                           const bool is_native =
                               std::get<Machine>(tested.param) == Machine::kNative;
                           return std::string(is_native ? "native_" : "arm64_") +
                                  std::get<const char*>(tested.param);
                         });

}  // namespace
}  // namespace runtime_test
