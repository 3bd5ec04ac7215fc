// How many system calls the runtime makes, counted by QEMU.
#include <gtest/gtest.h>

#include <regex>

#include "runtime_session.h"

namespace runtime_test {
namespace {

// The names of the system calls in QEMU's log, in order.
std::vector<std::string> SystemCalls(const std::string& log) {
  static const std::regex call("(?:^|\n)[0-9]+ ([a-z0-9_]+)\\(");
  std::vector<std::string> names;
  for (std::sregex_iterator match(log.begin(), log.end(), call), end; match != end; ++match) {
    names.push_back((*match)[1]);
  }
  return names;
}

// In the folder of the functions; "..": the reference bootstrap.
class SystemCallTest : public testing::TestWithParam<const char*> {};

TEST_P(SystemCallTest, FirstNextIsSentWithThree) {
  RuntimeSession session(GetParam(), {"-strace"});
  session.Accept();
  session.ReceiveNext();
  std::vector<std::string> calls = SystemCalls(session.guest().KillAndReadStderr());
  ASSERT_GE(calls.size(), 3u);
  calls.resize(3);
  EXPECT_EQ(calls, (std::vector<std::string>{"socket", "connect", "sendmsg"}));
}

INSTANTIATE_TEST_SUITE_P(Bootstraps, SystemCallTest, testing::Values("echo", ".."),
                         [](const auto& test) {
                           return test.param[0] == '.' ? "Reference" : "Echo";
                         });

TEST(WarmSystemCallTest, AnInvocationTakesFour) {
  RuntimeSession session("echo", {"-strace"});
  session.Accept();
  for (int i = 0; i < 10; ++i) session.Round("id", "{}");
  session.ReceiveNext();
  const std::vector<std::string> calls = SystemCalls(session.guest().KillAndReadStderr());
  // The last read waits; whether QEMU has logged it yet is a race.
  EXPECT_GE(calls.size(), 3u + 10 * 4);
  EXPECT_LE(calls.size(), 3u + 10 * 4 + 1);
}

}  // namespace
}  // namespace runtime_test
