#include <gmock/gmock.h>

#include "session_fixture.h"

namespace emu::lambda {
namespace {

using testing::HasSubstr;

TEST_F(SessionTest, AnExitInAnInvocationEndsItAndEverything) {
  StartAndInit();
  Invoke("id-1");
  const Seen seen = Ended(1);
  EXPECT_EQ(
      seen.answers.at(0).payload,
      "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: id-1 Error: Runtime "
      "exited with error: exit status 3\"}");
  EXPECT_TRUE(seen.answers.at(0).function_error);
  EXPECT_EQ(seen.reports.at(0).status, "error");
  EXPECT_EQ(seen.reports.at(0).error_type, "Runtime.ExitError");
  EXPECT_EQ(seen.kills, 1);
  EXPECT_EQ(session_.phase(), Session::Phase::kDown);
}

TEST_F(SessionTest, TheMemoryLimitShowsInReportAndResetsTheEnvironment) {
  StartAndInit();
  Invoke("id-1");
  const Seen seen = Ended(1, OutOfMemoryFault());
  EXPECT_THAT(seen.answers.at(0).payload, HasSubstr("\"errorType\":\"Runtime.ExitError\""));
  EXPECT_THAT(seen.answers.at(0).payload, HasSubstr("signal: killed"));
  EXPECT_EQ(seen.reports.at(0).status, "error");
  EXPECT_EQ(seen.reports.at(0).error_type, "Runtime.OutOfMemory");
  EXPECT_EQ(seen.kills, 1);
  EXPECT_EQ(Invoke("id-2").starts, std::vector{2});
}

TEST_F(SessionTest, TheMemoryLimitDuringASuppressedInitShowsInReport) {
  Start();
  Ended(1, OutOfMemoryFault());
  Invoke("id-1");
  const Seen seen = Ended(2, OutOfMemoryFault());
  EXPECT_EQ(seen.reports.at(0).error_type, "Runtime.OutOfMemory");
  EXPECT_THAT(seen.answers.at(0).payload, HasSubstr("signal: killed"));
}

TEST_F(SessionTest, TheInvocationAfterAnExitStartsANewRuntimeOnItsOwnTime) {
  StartAndInit();
  Invoke("id-1");
  Ended(1);
  const Seen restarted = Invoke("id-2");
  EXPECT_EQ(restarted.starts, std::vector{2});
  Advance(0.5);
  const Seen delivered = Next(7);
  EXPECT_EQ(delivered.replies.at(0).call, 7u);
  Respond(8, "id-2");
  const Seen ended = Next(9);
  EXPECT_NEAR(ended.reports.at(0).duration_ms, 500, 1e-6) << "init is part of this duration";
}

TEST_F(SessionTest, AnExitAfterTheAnswerLeavesTheAnswer) {
  StartAndInit();
  Invoke("id-1");
  Fail(2, "id-1", "panic");
  const Seen seen = Ended(1);
  EXPECT_TRUE(seen.answers.empty());
  EXPECT_EQ(seen.reports.size(), 1u);
  EXPECT_EQ(session_.phase(), Session::Phase::kDown);
}

TEST_F(SessionTest, NewsOfAnOldRuntimeIsIgnored) {
  StartAndInit();
  Invoke("id-1");
  Ended(1);
  Invoke("id-2");
  const Seen late = Ended(1);
  EXPECT_TRUE(late.answers.empty());
  EXPECT_EQ(session_.phase(), Session::Phase::kSuppressedInit);
}

TEST_F(SessionTest, ATimeoutEndsInSandboxTimedout) {
  StartAndInit();
  Invoke("id-1");
  EXPECT_TRUE(After(2.999).answers.empty());
  const Seen seen = After(0.002);
  EXPECT_EQ(seen.answers.at(0).payload,
            "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: id-1 Error: Task "
            "timed out after 3.00 seconds\"}");
  EXPECT_THAT(seen.logs.at(0), HasSubstr(" id-1 Task timed out after 3.00 seconds\n"));
  EXPECT_EQ(seen.reports.at(0).status, "timeout");
  EXPECT_EQ(seen.kills, 1);
}

TEST_F(SessionTest, ARuntimeThatAnswersButNeverAsksOnTimesOutWithItsAnswerKept) {
  StartAndInit();
  Invoke("id-1");
  Respond(2, "id-1", "answer");
  const Seen seen = After(3.1);
  EXPECT_TRUE(seen.answers.empty());
  EXPECT_EQ(seen.reports.at(0).status, "timeout");
}

TEST_F(SessionTest, WaitingCallsAreHungUpWhenTheEnvironmentGoesDown) {
  StartAndInit();
  const Seen seen = Ended(1);
  EXPECT_TRUE(seen.replies.at(0).reply.hang_up);
  EXPECT_TRUE(session_.Refuse({.kind = RuntimeEvent::kNext})->hang_up);
}

TEST_F(SessionTest, AFailedInitRunsAgainInsideTheFirstInvocation) {
  Start();
  const Seen failed = Ended(1, ExitFault({false, 1}));
  EXPECT_THAT(failed.logs.at(0),
              HasSubstr("\tPhase: init\tStatus: error\tError Type: Runtime.ExitError"));
  EXPECT_TRUE(failed.starts.empty()) << "nothing runs until somebody invokes";
  EXPECT_EQ(Invoke("id-1").starts, std::vector{2});
  Next(1);
  EXPECT_EQ(Respond(2, "id-1").answers.at(0).function_error, false);
}

TEST_F(SessionTest, AnInvocationThatWaitsDuringAFailingInitGetsTheSecondTry) {
  Start();
  Invoke("id-1");
  EXPECT_EQ(Ended(1).starts, std::vector{2});
}

TEST_F(SessionTest, InitErrorTwiceReachesTheCallerVerbatim) {
  Start();
  const std::string body = "{\"errorType\":\"Function.BadInit\", \"errorMessage\":\"no\"}";
  EXPECT_EQ(Call(RuntimeEvent::kInitError, 1, "", body).replies.at(0).reply.status, 202);
  Ended(1);
  Invoke("id-1");
  Call(RuntimeEvent::kInitError, 2, "", body);
  const Seen seen = Ended(2);
  EXPECT_EQ(seen.answers.at(0).payload, body);
  EXPECT_TRUE(seen.answers.at(0).function_error);
  EXPECT_THAT(seen.logs.at(0), HasSubstr("\tPhase: invoke\tStatus: error"));
  EXPECT_EQ(seen.logs.at(1), "START RequestId: id-1 Version: $LATEST");
}

TEST_F(SessionTest, ARuntimeThatReportsAFailedInitAndStaysIsEndedSoon) {
  Start();
  Call(RuntimeEvent::kInitError, 1, "", "{}");
  EXPECT_EQ(After(0.6).kills, 1);
  EXPECT_EQ(session_.phase(), Session::Phase::kDown);
}

TEST_F(SessionTest, InitWithoutNextTimesOutAfterTenSecondsAndThenAfterTheTimeout) {
  Start();
  EXPECT_TRUE(After(9.9).logs.empty());
  const Seen init = After(0.2);
  EXPECT_THAT(init.logs.at(0), HasSubstr("\tPhase: init\tStatus: timeout"));
  Invoke("id-1");
  const Seen seen = After(3.1);
  EXPECT_THAT(seen.answers.at(0).payload, HasSubstr("Sandbox.Timedout"));
  EXPECT_THAT(seen.logs.at(0), HasSubstr("\tPhase: invoke\tStatus: timeout"));
}

TEST_F(SessionTest, ALongSuppressedInitIsBoundedByTheTimeoutNotByTenSeconds) {
  function_.timeout_s = 60;
  session_ = MakeSession();
  Start();
  Ended(1);
  Invoke("id-1");
  EXPECT_TRUE(After(30).answers.empty());
  EXPECT_EQ(After(31).answers.size(), 1u);
}

TEST_F(SessionTest, AnExitBetweenInvocationsStartsANewRuntimeAtTheNext) {
  StartAndInit();
  Ended(1);
  EXPECT_EQ(Invoke("id-1").starts, std::vector{2});
}

TEST_F(SessionTest, ATickBeforeTheDeadlineDoesNothing) {
  StartAndInit();
  EXPECT_EQ(session_.NextDeadlineNs(), std::nullopt) << "an idle environment has no deadline";
  Invoke("id-1");
  EXPECT_EQ(session_.NextDeadlineNs(), now_.monotonic_ns + 3 * kSecondNs);
  EXPECT_TRUE(session_.Tick(now_).empty());
}

}  // namespace
}  // namespace emu::lambda
