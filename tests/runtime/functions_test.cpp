// The test functions do what their names say: other tests build on that.
#include <gtest/gtest.h>
#include <signal.h>

#include <nlohmann/json.hpp>

#include "runtime_session.h"

namespace runtime_test {
namespace {

using nlohmann::json;

// How `function` ends after one event.
Ending EndAfterEvent(const std::string& function) {
  RuntimeSession session(function);
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "{}"));
  const std::optional<Ending> ending = session.guest().WaitForEnd();
  EXPECT_TRUE(ending.has_value());
  return ending.value_or(Ending{});
}

Ending EndBeforeNext(const std::string& function) {
  RuntimeSession session(function);
  const std::optional<Ending> ending = session.guest().WaitForEnd();
  EXPECT_TRUE(ending.has_value());
  EXPECT_TRUE(session.server().NobodyIsWaiting());
  return ending.value_or(Ending{});
}

TEST(FunctionsTest, SomeExitInTheHandler) {
  EXPECT_EQ(EndAfterEvent("exit3").exit_status, 3);
  EXPECT_EQ(EndAfterEvent("exit0").exit_status, 0);
}

TEST(FunctionsTest, SomeEndBeforeTheirFirstNext) {
  EXPECT_EQ(EndBeforeNext("exit_at_init").exit_status, 5);
  EXPECT_EQ(EndBeforeNext("segv_at_init").signal, SIGSEGV);
}

TEST(FunctionsTest, SegvDiesInTheHandler) { EXPECT_EQ(EndAfterEvent("segv").signal, SIGSEGV); }

TEST(FunctionsTest, LogWritesToStderrAndAnswers) {
  RuntimeSession session("log");
  session.Accept();
  session.Round("id", "7");
  EXPECT_EQ(session.guest().KillAndReadStderr(), "first line on stderr\nsecond line on stderr\n");
}

TEST(FunctionsTest, SlowTakesANumber) {
  RuntimeSession session("slow");
  session.Accept();
  session.Round("id", "1");
  session.ReceiveNext();
  session.peer().Send(Event("bad", "{}"));
  session.ReceivePost(ErrorPath("bad"));
}

TEST(FunctionsTest, EnvAnswersWithExactlyItsEnvironment) {
  ScriptedServer server;
  GuestProcess guest(
      "env", {{"AWS_LAMBDA_RUNTIME_API", server.address()}, {"QUOTED", "a=\"b\""}, {"EMPTY", ""}});
  std::optional<Peer> peer = server.Accept();
  ASSERT_TRUE(peer.has_value());
  ASSERT_TRUE(peer->Receive().has_value());
  peer->Send(Event("id", "{}"));
  const std::optional<HttpRequest> response = peer->Receive();
  ASSERT_TRUE(response.has_value());
  const json answer = json::parse(response->body);
  const json environment = {
      {"AWS_LAMBDA_RUNTIME_API", server.address()}, {"QUOTED", "a=\"b\""}, {"EMPTY", ""}};
  EXPECT_EQ(answer["environment"], environment);
  EXPECT_TRUE(answer["argv0"].get<std::string>().ends_with("/env/bootstrap"));
  EXPECT_TRUE(answer["cwd"].get<std::string>().starts_with("/"));
}

TEST(FunctionsTest, DaemoniseLeavesAProcessInItsOwnSession) {
  RuntimeSession session("daemonise");
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "{}"));
  const pid_t daemon = std::stoi(session.ReceivePost(ResponsePath("id")).body);
  ASSERT_GT(daemon, 1);
  EXPECT_NE(getsid(daemon), getsid(0));
  EXPECT_GT(getsid(daemon), 0);
  EXPECT_EQ(kill(daemon, SIGKILL), 0);
}

}  // namespace
}  // namespace runtime_test
