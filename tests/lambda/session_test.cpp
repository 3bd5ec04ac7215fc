#include "session_fixture.h"

namespace emu::lambda {
namespace {

using testing::Test;

std::string HeaderOf(const Reply& reply, const std::string& name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return value;
  }
  return "(absent)";
}

TEST_F(SessionTest, InitEndsAtTheFirstNextAndTheCallWaits) {
  const Seen started = Start();
  EXPECT_EQ(started.starts, std::vector{1});
  ASSERT_EQ(started.logs.size(), 1u);
  EXPECT_TRUE(started.logs[0].starts_with("INIT_START Runtime Version: provided:al2023."));
  EXPECT_EQ(session_.phase(), Session::Phase::kInit);
  EXPECT_TRUE(Next(1).replies.empty());
  EXPECT_EQ(session_.phase(), Session::Phase::kIdle);
}

TEST_F(SessionTest, AnInvocationGoesThroughStartAnswerEndAndReport) {
  StartAndInit();
  const Seen delivered = Invoke("id-1", "{\"a\":1}");
  ASSERT_EQ(delivered.replies.size(), 1u);
  EXPECT_EQ(delivered.replies[0].call, 1u);
  EXPECT_EQ(delivered.replies[0].reply.body, "{\"a\":1}");
  EXPECT_EQ(delivered.logs, std::vector<std::string>{"START RequestId: id-1 Version: $LATEST"});
  Advance(0.005);
  const Seen responded = Respond(2, "id-1", "done");
  ASSERT_EQ(responded.answers.size(), 1u) << "the caller has its answer before the runtime asks on";
  EXPECT_EQ(responded.answers[0].payload, "done");
  EXPECT_FALSE(responded.answers[0].function_error);
  EXPECT_EQ(responded.replies.at(0).reply.status, 202);
  EXPECT_TRUE(responded.reports.empty());
  const Seen ended = Next(3);
  ASSERT_EQ(ended.reports.size(), 1u);
  EXPECT_NEAR(ended.reports[0].duration_ms, 5, 1e-6);
  EXPECT_NEAR(ended.reports[0].init_ms.value_or(0), 20, 1e-6);
  EXPECT_EQ(ended.logs, std::vector<std::string>{"END RequestId: id-1"});
}

TEST_F(SessionTest, InitDurationIsReportedOnce) {
  StartAndInit();
  Invoke("id-1");
  Respond(2, "id-1");
  Next(3);
  Invoke("id-2");
  Respond(4, "id-2");
  EXPECT_EQ(Next(5).reports.at(0).init_ms, std::nullopt);
}

TEST_F(SessionTest, NextCarriesEveryHeaderComputed) {
  function_.name = "dot";
  session_ = MakeSession();
  StartAndInit();
  const Effects effects = session_.Invoke(now_, {.request_id = "id-1",
                                                 .trace_id = "Root=1-2-3;Parent=4;Sampled=0",
                                                 .payload = "x",
                                                 .content_type = "text/plain",
                                                 .client_context = "{\"c\":1}",
                                                 .cognito_identity = "{\"i\":1}"});
  const Reply reply = Sort(effects).replies.at(0).reply;
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, "text/plain");
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Aws-Request-Id"), "id-1");
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Deadline-Ms"), std::to_string(now_.epoch_ms + 3000));
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Invoked-Function-Arn"),
            "arn:aws:lambda:us-east-1:123456789012:function:dot");
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Trace-Id"), "Root=1-2-3;Parent=4;Sampled=0");
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Client-Context"), "{\"c\":1}");
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Cognito-Identity"), "{\"i\":1}");
}

TEST_F(SessionTest, HeadersWithoutAValueAreNotSent) {
  StartAndInit();
  const Reply reply = Invoke("id-1").replies.at(0).reply;
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Client-Context"), "(absent)");
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Cognito-Identity"), "(absent)");
}

TEST_F(SessionTest, TimeScaleStretchesTheDeadline) {
  function_.time_scale = 4;
  session_ = MakeSession();
  StartAndInit();
  const Reply reply = Invoke("id-1").replies.at(0).reply;
  EXPECT_EQ(HeaderOf(reply, "Lambda-Runtime-Deadline-Ms"), std::to_string(now_.epoch_ms + 12000));
  EXPECT_TRUE(After(11.9).answers.empty());
  EXPECT_EQ(After(0.2).answers.size(), 1u);
}

TEST_F(SessionTest, AnInvocationDuringInitWaitsForItsEndAndThenItsClockStarts) {
  Start();
  EXPECT_TRUE(Invoke("id-1").replies.empty());
  Advance(5);
  const Seen seen = Next(1);
  ASSERT_EQ(seen.replies.size(), 1u);
  EXPECT_EQ(HeaderOf(seen.replies[0].reply, "Lambda-Runtime-Deadline-Ms"),
            std::to_string(now_.epoch_ms + 3000));
}

}  // namespace
}  // namespace emu::lambda
