#include "api/runtime_api.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>

#include "lambda/limits.h"
#include "session_calls.h"
#include "wire_client.h"

namespace emu::api {
namespace {

constexpr char kNext[] = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n";

std::string Post(const std::string& path, const std::string& body,
                 const std::string& headers = "") {
  return "POST /2018-06-01/runtime/" + path + " HTTP/1.1\r\nHost: x\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

class RuntimeApiTest : public testing::Test {
 protected:
  RuntimeApiTest() {
    auto listener = ListenOnLoopback();
    address_ = AddressOf(listener->get());
    api_ = std::make_unique<RuntimeApi>(std::move(*listener), calls_);
  }
  ~RuntimeApiTest() override { calls_.Close(); }

  WireReply Ask(const std::string& request) {
    WireClient client(address_);
    client.Send(request);
    return client.Receive();
  }
  // A client whose `next` has been answered with the event "id-1".
  std::unique_ptr<WireClient> Begin() {
    auto client = std::make_unique<WireClient>(address_);
    client->Send(kNext);
    calls_.AwaitIdle();
    calls_.Invoke("id-1", "{\"a\":1}");
    EXPECT_EQ(client->Receive().body, "{\"a\":1}");
    return client;
  }

  std::string address_;
  SessionCalls calls_;
  std::unique_ptr<RuntimeApi> api_;
};

TEST_F(RuntimeApiTest, ListensOnLoopbackOnly) { EXPECT_TRUE(address_.starts_with("127.0.0.1:")); }

TEST_F(RuntimeApiTest, Ping) {
  const WireReply reply = Ask("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "pong");
}

TEST_F(RuntimeApiTest, UnknownPathsAre404AndWrongMethods405) {
  for (const char* path :
       {"/", "/2018-06-01/", "/2018-06-01/runtime/restore/next", "/2018-06-01/runtime/invocation/",
        "/2018-06-01/runtime/invocation/id/x", "/2015-03-31/functions/function/invocations"}) {
    const WireReply reply = Ask(std::string("GET ") + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_EQ(reply.body, "404 page not found\n");
  }
  EXPECT_EQ(Ask(Post("invocation/next", "")).status, 405);
  EXPECT_EQ(Ask("GET /2018-06-01/runtime/init/error HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
}

TEST_F(RuntimeApiTest, TheAnswerIsAcceptedWithTheDocumentedBody) {
  auto client = Begin();
  client->Send(Post("invocation/id-1/response", "done", "Content-Type: text/html\r\n"));
  const WireReply reply = client->Receive();
  EXPECT_EQ(reply.status, 202);
  EXPECT_EQ(reply.body, "{\"status\":\"OK\"}\n");
  EXPECT_EQ(reply.headers.at("content-type"), "application/json");
  ASSERT_EQ(calls_.answers().size(), 1u);
  EXPECT_EQ(calls_.answers()[0].payload, "done");
}

TEST_F(RuntimeApiTest, BodiesStayRawWhateverTheirType) {
  for (const char* type : {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                           "multipart/form-data", "application/octet-stream"}) {
    auto client = Begin();
    const std::string body = "a=%31&b\r\n--x\r\n\0\xff" + std::string(20'000, 'z');
    client->Send(Post("invocation/id-1/response", body,
                      std::string("Content-Type: ") + type + "\r\nContent-Encoding: gzip\r\n"));
    EXPECT_EQ(client->Receive().status, 202);
    EXPECT_EQ(calls_.answers().back().payload, body);
    client->Send(kNext);
    calls_.AwaitIdle();
    calls_.Invoke("id-0", "");
    client->Receive();
    client->Send(Post("invocation/id-0/response", ""));
    client->Receive();
  }
}

TEST_F(RuntimeApiTest, ABodyBeyondTheLimitIs413AndTheConnectionGoesOn) {
  auto client = Begin();
  client->Send(Post("invocation/id-1/response", std::string(lambda::kMaxPayloadBytes + 1, 'x')));
  EXPECT_EQ(client->Receive().status, 413);
  client->Send("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client->Receive().body, "pong");
}

TEST_F(RuntimeApiTest, ABodyAtTheLimitIsAccepted) {
  auto client = Begin();
  client->Send(Post("invocation/id-1/response", std::string(lambda::kMaxPayloadBytes, 'x')));
  EXPECT_EQ(client->Receive().status, 202);
  EXPECT_EQ(calls_.answers()[0].payload.size(), lambda::kMaxPayloadBytes);
}

TEST_F(RuntimeApiTest, ARefusalNeedsNoBody) {
  auto client = Begin();
  client->Send(
      "POST /2018-06-01/runtime/invocation/XYZ/response HTTP/1.1\r\nHost: x\r\nContent-Length: "
      "4\r\n\r\n");
  EXPECT_EQ(client->Receive().status, 400);
  client->Send("body");
  client->Send(Post("invocation/id-1/response", "right"));
  EXPECT_EQ(client->Receive().status, 202) << "the refused body is not taken for a request";
}

TEST_F(RuntimeApiTest, ExpectContinueIsAnswered) {
  auto client = Begin();
  client->Send(
      "POST /2018-06-01/runtime/invocation/id-1/response HTTP/1.1\r\nHost: x\r\nExpect: "
      "100-continue\r\nContent-Length: 4\r\n\r\n");
  EXPECT_EQ(client->Receive().status, 100);
  client->Send("body");
  EXPECT_EQ(client->Receive().status, 202);
}

TEST_F(RuntimeApiTest, AnXrayCauseOfAMegabyteIsAccepted) {
  auto client = Begin();
  client->Send(
      Post("invocation/id-1/error", "{}",
           "Lambda-Runtime-Function-XRay-Error-Cause: " + std::string(1024 * 1024, 'x') + "\r\n"));
  EXPECT_EQ(client->Receive().status, 202);
}

TEST_F(RuntimeApiTest, AClientThatAsksForGzipGetsPlainJson) {
  WireClient client(address_);
  client.Send(
      "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\nAccept-Encoding: "
      "gzip\r\n\r\n");
  calls_.AwaitIdle();
  const std::string payload(100'000, 'x');
  calls_.Invoke("id-1", payload);
  EXPECT_EQ(client.Receive().body, payload);
}

TEST_F(RuntimeApiTest, ConnectionCloseIsHonoured) {
  WireClient client(address_);
  client.Send("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.Receive().body, "pong");
  EXPECT_TRUE(client.AwaitClose());
}

TEST_F(RuntimeApiTest, ManyRequestsOnOneConnectionAndManyConnections) {
  WireClient client(address_);
  for (int count = 0; count < 500; ++count) {
    client.Send("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_EQ(client.Receive().body, "pong") << count;
  }
  for (int count = 0; count < 500; ++count) {
    ASSERT_EQ(Ask("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n").body, "pong") << count;
  }
}

TEST_F(RuntimeApiTest, BrokenRequestsGet400AndHarmNobody) {
  EXPECT_EQ(Ask("POST /2018-06-01/runtime/init/error HTTP/1.1\r\nContent-Length: x\r\n\r\n").status,
            400);
  EXPECT_EQ(Ask("\x01\x02\x03\r\n\r\n").status, 400);
  EXPECT_EQ(Ask(std::string(3 * 1024 * 1024, 'x')).status, 400);
  EXPECT_EQ(Ask("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n").body, "pong");
}

TEST_F(RuntimeApiTest, StoppingEndsIdleConnections) {
  WireClient client(address_);
  client.Send("GET /2018-06-01/ping HTTP/1.1\r\nHost: x\r\n\r\n");
  client.Receive();
  calls_.Close();
  api_.reset();
  EXPECT_TRUE(client.AwaitClose());
}

}  // namespace
}  // namespace emu::api
