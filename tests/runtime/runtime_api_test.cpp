// The runtime's side of the Runtime API: what it takes from an event, what it posts, which answers
// end it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "runtime_session.h"

namespace runtime_test {
namespace {

using namespace std::literals;
using nlohmann::json;

constexpr std::size_t kMaxEventBytes = 6 * 1024 * 1024 + 100;

std::string Answer(const std::string& status) {
  return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
}

TEST(RuntimeApiTest, HandlerSeesEveryHeaderInAnyCaseAndOrder) {
  RuntimeSession session("invocation");
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(
      "HTTP/1.1 200 OK\r\ncontent-LENGTH:7\r\nLAMBDA-RUNTIME-AWS-TENANT-ID: tenant \r\n"
      "lambda-runtime-cognito-identity:{\"cognitoIdentityId\":\"c\"}\r\nX-Unknown: ignored\r\n"
      "Lambda-Runtime-Client-Context: \t{\"custom\":{}}\r\nlambda-runtime-TRACE-id: "
      "Root=1-2;Sampled=1\r\n"
      "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:::f\r\nlambda-runtime-deadline-ms: "
      "1795330853523\r\n"
      "lambda-runtime-aws-request-id: 33917a35-f495\r\n\r\n{\"a\":1}");
  const json seen = json::parse(session.ReceivePost(ResponsePath("33917a35-f495")).body);
  EXPECT_EQ(seen, json::parse(R"({"request_id": "33917a35-f495", "deadline_ms": "1795330853523",
      "function_arn": "arn:aws:lambda:::f", "trace_id": "Root=1-2;Sampled=1",
      "client_context": "{\"custom\":{}}", "cognito_identity": "{\"cognitoIdentityId\":\"c\"}",
      "tenant_id": "tenant", "payload": "{\"a\":1}"})"));
}

TEST(RuntimeApiTest, HandlerSeesAbsentHeadersAsEmpty) {
  RuntimeSession session("invocation");
  session.Accept();
  for (const std::string headers : {"Lambda-Runtime-Trace-Id: t\r\n", ""}) {
    session.ReceiveNext();
    session.peer().Send(Event("id", "", headers));
    const json seen = json::parse(session.ReceivePost(ResponsePath("id")).body);
    EXPECT_EQ(seen["trace_id"], headers.empty() ? "" : "t");
    EXPECT_EQ(seen["deadline_ms"], "0");
    EXPECT_EQ(seen["payload"], "");
    session.peer().Send(kAccepted);
  }
}

TEST(RuntimeApiTest, LargestEventComesBackWhole) {
  std::string body(kMaxEventBytes, ' ');
  for (std::size_t i = 0; i < body.size(); ++i) body[i] = static_cast<char>('a' + i % 23);
  RuntimeSession session;
  session.Accept();
  session.Round("large", body);
  session.Round("small", "1");
  EXPECT_TRUE(session.server().NobodyIsWaiting());
}

TEST(RuntimeApiTest, LargestEventInChunksComesBackWhole) {
  std::string body(kMaxEventBytes, ' ');
  for (std::size_t i = 0; i < body.size(); ++i) body[i] = static_cast<char>('a' + i % 23);
  std::string chunks;
  for (std::size_t begin = 0; begin < body.size(); begin += 0x8000) {
    const std::string chunk = body.substr(begin, 0x8000);
    char size[16];
    std::snprintf(size, sizeof(size), "%zx\r\n", chunk.size());
    chunks += size + chunk + "\r\n";
  }
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(ChunkedEvent("id", chunks + "0\r\n\r\n"));
  EXPECT_EQ(session.ReceivePost(ResponsePath("id")).body, body);
}

TEST(RuntimeApiTest, LargerEventIsRefusedAndTheNextOneWorks) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("large", std::string(kMaxEventBytes + 1, 'x')));
  session.Accept();
  HttpRequest refusal = session.ReceivePost(ErrorPath("large"));
  EXPECT_EQ(refusal.headers["lambda-runtime-function-error-type"], "Runtime.EventTooLarge");
  EXPECT_EQ(json::parse(refusal.body)["errorMessage"], "The event is larger than 6291556 bytes.");
  session.peer().Send(kAccepted);
  session.Round("small", "1");
}

TEST(RuntimeApiTest, LargerChunkedEventIsRefused) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(
      ChunkedEvent("id", "600065\r\n" + std::string(kMaxEventBytes + 1, 'x') + "\r\n"));
  session.Accept();
  session.ReceivePost(ErrorPath("id"));
}

TEST(RuntimeApiTest, HandlerErrorIsPostedAsJson) {
  RuntimeSession session("error");
  session.Accept();
  session.ReceiveNext();
  const std::string message("quote \" backslash \\ line\nNUL \0 e\u00e9 bad \xff end"s);
  session.peer().Send(Event("id", message));
  HttpRequest error = session.ReceivePost(ErrorPath("id"));
  EXPECT_EQ(error.headers["lambda-runtime-function-error-type"], "Function.Custom");
  const json body = json::parse(error.body);
  EXPECT_EQ(body["errorType"], "Function.Custom");
  EXPECT_EQ(body["errorMessage"], std::string(message).replace(message.find('\xff'), 1, "\uFFFD"));
  EXPECT_EQ(body["stackTrace"], json::array());
}

TEST(RuntimeApiTest, VeryLongErrorMessageIsCut) {
  RuntimeSession session("error");
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", std::string(1'000'000, '\x01')));
  const json body = json::parse(session.ReceivePost(ErrorPath("id")).body);
  EXPECT_EQ(body["errorMessage"],
            std::string(body["errorMessage"].get<std::string>().size(), '\x01'));
  EXPECT_GT(body["errorMessage"].get<std::string>().size(), 10'000u);
}

TEST(RuntimeApiTest, InitErrorIsPostedAndEndsTheProcess) {
  RuntimeSession session("init_error");
  session.Accept();
  HttpRequest error = session.ReceivePost("/2018-06-01/runtime/init/error");
  EXPECT_EQ(error.headers["lambda-runtime-function-error-type"], "Function.BadInit");
  EXPECT_EQ(json::parse(error.body)["errorType"], "Function.BadInit");
  session.peer().Send(kAccepted);
  const std::optional<Ending> ending = session.guest().WaitForEnd();
  ASSERT_TRUE(ending.has_value());
  EXPECT_EQ(ending->exit_status, 1);
}

class RefusalTest : public testing::TestWithParam<const char*> {};

TEST_P(RefusalTest, OfAResponseDoesNotStopTheRuntime) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "1"));
  session.ReceivePost(ResponsePath("id"));
  session.peer().Send(Answer(GetParam()));
  session.Round("next", "2");
  EXPECT_TRUE(session.server().NobodyIsWaiting());
}

INSTANTIATE_TEST_SUITE_P(Status, RefusalTest,
                         testing::Values("400 Bad Request", "403 Forbidden", "413 Too Large",
                                         "410 Gone"),
                         [](const auto& tested) { return std::string(tested.param, 3); });

TEST(RuntimeApiTest, LateSecondAnswerDoesNotStopTheRuntime) {
  RuntimeSession session("late");
  session.Accept();
  for (const std::string id : {"first", "second"}) {
    session.Round(id, "1");
    EXPECT_EQ(session.ReceivePost(ResponsePath(id)).body, "\"too late\"");
    session.peer().Send(Answer("403 Forbidden"));
  }
}

TEST(RuntimeApiTest, OversizedResponseMayBeRefusedUnread) {
  RuntimeSession session("oversize");
  for (const bool close : {true, false}) {
    session.Accept();
    session.ReceiveNext();
    session.peer().Send(Event("id", "1"));
    const std::optional<HttpRequest> head = session.peer().ReceiveHead();
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(head->headers.at("content-length"), "6291557");
    session.peer().Send(Answer("413 Request Entity Too Large"));
    if (close) session.peer().Close();
  }
  session.Accept();
  session.ReceiveNext();
}

TEST(RuntimeApiTest, ContainerErrorEndsTheProcess) {
  RuntimeSession session;
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("id", "1"));
  session.ReceivePost(ResponsePath("id"));
  session.peer().Send(Answer("500 Internal Server Error"));
  EXPECT_NE(session.ExpectFailure().find("container error"), std::string::npos);
}

TEST(RuntimeApiTest, FailingNextIsTriedFourTimes) {
  RuntimeSession session;
  session.Accept();
  for (int attempt = 0; attempt < 4; ++attempt) {
    session.ReceiveNext();
    session.peer().Send(Answer("500 Internal Server Error"));
  }
  EXPECT_NE(session.ExpectFailure().find("no event"), std::string::npos);
}

TEST(RuntimeApiTest, NextMayRecover) {
  RuntimeSession session;
  session.Accept();
  for (int attempt = 0; attempt < 3; ++attempt) {
    session.ReceiveNext();
    session.peer().Send(Answer("403 Forbidden"));
  }
  session.Round("id", "1");
}

TEST(RuntimeApiTest, EventWithoutUsableIdIsNeverHandled) {
  for (const std::string id : {"", "two words"}) {
    RuntimeSession session;
    session.Accept();
    for (int attempt = 0; attempt < 4; ++attempt) {
      session.ReceiveNext();
      session.peer().Send(Event(id, "1"));
    }
    session.ExpectFailure();
  }
}

TEST(RuntimeApiTest, BadAddressEndsTheProcess) {
  const std::vector<GuestProcess::Environment> environments = {
      {},
      {{"AWS_LAMBDA_RUNTIME_API", ""}},
      {{"AWS_LAMBDA_RUNTIME_API", "lambda.internal:9001"}},
      {{"AWS_LAMBDA_RUNTIME_APIX", "127.0.0.1:9001"}}};
  for (const GuestProcess::Environment& environment : environments) {
    GuestProcess guest("echo", environment);
    const std::optional<Ending> ending = guest.WaitForEnd();
    ASSERT_TRUE(ending.has_value());
    EXPECT_EQ(ending->exit_status, 1);
    EXPECT_EQ(guest.KillAndReadStderr(),
              "lambda runtime: AWS_LAMBDA_RUNTIME_API must be IPv4-address:port\n");
  }
}

TEST(RuntimeApiTest, LocalhostIsAnAddress) {
  ScriptedServer server;
  const std::string port = server.address().substr(server.address().find(':'));
  GuestProcess guest("echo", {{"AWS_LAMBDA_RUNTIME_API", "localhost" + port}});
  EXPECT_TRUE(server.Accept().has_value());
}

}  // namespace
}  // namespace runtime_test
