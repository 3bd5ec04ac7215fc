// Runtime API behaviour that the specification lists case by case (§6, numbers in the test names'
// comments).
#include "lambda/limits.h"
#include "session_fixture.h"

namespace emu::lambda {
namespace {

TEST_F(SessionTest, NextTwiceGivesTheSameEvent) {  // 1
  StartAndInit();
  Invoke("id-1", "event");
  const Seen again = Next(2);
  EXPECT_EQ(again.replies.at(0).reply.body, "event");
  EXPECT_EQ(again.replies.at(0).reply.status, 200);
}

TEST_F(SessionTest, TwoWaitingNextsGetTheSameEvent) {
  StartAndInit();
  EXPECT_TRUE(Next(2).replies.empty());
  const Seen delivered = Invoke("id-1", "event");
  ASSERT_EQ(delivered.replies.size(), 2u);
  EXPECT_EQ(delivered.replies[0].reply.body, delivered.replies[1].reply.body);
}

TEST_F(SessionTest, AWrongIdIsRefusedAndTheRightOneAcceptedAfterwards) {  // 2
  StartAndInit();
  Invoke("id-1");
  const Reply refusal = Respond(2, "XYZ").replies.at(0).reply;
  EXPECT_EQ(refusal.status, 400);
  EXPECT_EQ(refusal.body,
            "{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}\n");
  EXPECT_EQ(Respond(3, "id-1").replies.at(0).reply.status, 202);
}

TEST_F(SessionTest, TheRightIdBeforeNextIsAnInvalidTransition) {  // 3
  Start();
  Invoke("id-1");
  const Reply refusal = Respond(2, "id-1").replies.at(0).reply;
  EXPECT_EQ(refusal.status, 403);
  EXPECT_EQ(refusal.body,
            "{\"errorMessage\":\"State transition from Started to InvocationResponse failed for "
            "runtime. Error: State transition is not allowed\",\"errorType\":"
            "\"InvalidStateTransition\"}\n");
}

TEST_F(SessionTest, OnlyTheFirstAnswerCounts) {  // 4, 5
  for (const auto first : {RuntimeEvent::kResponse, RuntimeEvent::kError}) {
    for (const auto second : {RuntimeEvent::kResponse, RuntimeEvent::kError}) {
      session_ = MakeSession();
      StartAndInit();
      Invoke("id-1");
      EXPECT_EQ(Call(first, 2, "id-1", "first").answers.at(0).payload, "first");
      const Seen refused = Call(second, 3, "id-1", "second");
      EXPECT_EQ(refused.replies.at(0).reply.status, 403);
      EXPECT_TRUE(refused.answers.empty());
    }
  }
}

TEST_F(SessionTest, AnOldIdIsRefusedInTheNextInvocation) {  // 6, 7
  StartAndInit();
  Invoke("A");
  Respond(2, "A");
  Next(3);
  Invoke("B");
  EXPECT_EQ(Respond(4, "A").replies.at(0).reply.status, 400);
  EXPECT_EQ(Respond(5, "B").replies.at(0).reply.status, 202);
}

TEST_F(SessionTest, AnIdBetweenInvocationsIsUnknown) {
  StartAndInit();
  Invoke("A");
  Respond(2, "A");
  Next(3);
  EXPECT_EQ(Respond(4, "A").replies.at(0).reply.status, 400);
}

TEST_F(SessionTest, InitErrorAfterNextIsAnInvalidTransition) {  // 8
  StartAndInit();
  EXPECT_EQ(Call(RuntimeEvent::kInitError, 2).replies.at(0).reply.status, 403);
  Invoke("id-1");
  EXPECT_EQ(Call(RuntimeEvent::kInitError, 3).replies.at(0).reply.status, 403);
}

TEST_F(SessionTest, AnOversizeResponseIsRefusedAndTheRuntimeGoesOn) {  // 10
  StartAndInit();
  Invoke("id-1");
  const Seen seen = Sort(session_.Call(
      now_, 2, {.kind = RuntimeEvent::kResponse, .request_id = "id-1", .body_too_large = true}));
  EXPECT_EQ(seen.replies.at(0).reply.status, 413);
  EXPECT_EQ(seen.replies.at(0).reply.body,
            "{\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\","
            "\"errorType\":\"RequestEntityTooLarge\"}\n");
  EXPECT_TRUE(seen.answers.at(0).function_error);
  EXPECT_EQ(seen.answers.at(0).payload,
            "{\"errorMessage\":\"Response payload size exceeded maximum allowed payload size "
            "(6291556 bytes).\",\"errorType\":\"Function.ResponseSizeTooLarge\"}");
  EXPECT_EQ(Next(3).reports.size(), 1u);
}

TEST_F(SessionTest, AnUnknownResponseModeFailsTheInvocation) {  // 11
  StartAndInit();
  Invoke("id-1");
  const Seen seen = Sort(session_.Call(
      now_, 2,
      {.kind = RuntimeEvent::kResponse, .request_id = "id-1", .response_mode = "Streaming"}));
  EXPECT_EQ(seen.replies.at(0).reply.status, 400);
  EXPECT_EQ(seen.replies.at(0).reply.body,
            "{\"errorMessage\":\"Invalid function response mode\",\"errorType\":"
            "\"InvalidFunctionResponseMode\"}\n");
  EXPECT_TRUE(seen.answers.at(0).function_error);
}

TEST_F(SessionTest, AStreamThatFailsAtItsEndIsAFunctionError) {
  StartAndInit();
  Invoke("id-1");
  const Seen seen = Sort(session_.Call(now_, 2,
                                       {.kind = RuntimeEvent::kResponse,
                                        .request_id = "id-1",
                                        .body = "half",
                                        .trailer_error_type = "Error",
                                        .trailer_error_body = "eyJlcnJvclR5cGUiOiJFIn0="}));
  EXPECT_TRUE(seen.answers.at(0).function_error);
  EXPECT_EQ(seen.answers.at(0).payload, "{\"errorType\":\"E\"}");
}

TEST_F(SessionTest, AFunctionErrorReachesTheCallerVerbatim) {
  StartAndInit();
  Invoke("id-1");
  const Seen seen = Fail(2, "id-1", "{\"errorType\": \"Custom\"}");
  EXPECT_TRUE(seen.answers.at(0).function_error);
  EXPECT_EQ(seen.answers.at(0).payload, "{\"errorType\": \"Custom\"}");
}

}  // namespace
}  // namespace emu::lambda
