// Streamed responses on the wire, byte by byte.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include "runtime_session.h"

namespace runtime_test {
namespace {

using nlohmann::json;

constexpr std::size_t kLargeBytes = 6 * 1024 * 1024;

// What coreutils' base64 makes of
// {"errorType":"Function.Custom","errorMessage":"half \"way\"","stackTrace":["main.cpp:7"]}
constexpr std::string_view kErrorInBase64 =
    "eyJlcnJvclR5cGUiOiJGdW5jdGlvbi5DdXN0b20iLCJlcnJvck1lc3NhZ2UiOiJoYWxmIFwid2F5XCIiLCJzdGFj"
    "a1RyYWNlIjpbIm1haW4uY3BwOjciXX0=";

// {"errorType":"std::out_of_range","errorMessage":"half way","stackTrace":[]}
constexpr std::string_view kExceptionInBase64 =
    "eyJlcnJvclR5cGUiOiJzdGQ6Om91dF9vZl9yYW5nZSIsImVycm9yTWVzc2FnZSI6ImhhbGYgd2F5Iiwic3RhY2tU"
    "cmFjZSI6W119";

// What the test function waits for at each '?'.
class Gate {
 public:
  Gate() : path_(std::filesystem::temp_directory_path() / ("gate." + std::to_string(getpid()))) {
    std::filesystem::remove(path_);
    if (mkfifo(path_.c_str(), 0600) != 0) throw std::runtime_error("cannot make a FIFO");
    descriptor_ = Descriptor(open(path_.c_str(), O_RDWR | O_CLOEXEC));
  }
  ~Gate() { std::filesystem::remove(path_); }

  std::string path() const { return path_; }
  void Open() { EXPECT_EQ(write(descriptor_.get(), "x", 1), 1); }

 private:
  std::filesystem::path path_;
  Descriptor descriptor_;
};

class StreamingTest : public testing::TestWithParam<const char*> {
 protected:
  StreamingTest() : session_(GetParam(), {}, {{"GATE", gate_.path()}}) { session_.Accept(); }

  void SendEvent(const std::string& script) {
    session_.ReceiveNext();
    session_.peer().Send(Event("the-id", script));
  }

  HttpRequest ReceiveStreamHead() {
    const std::optional<HttpRequest> head = session_.peer().ReceiveHead();
    if (!head) throw std::runtime_error("no head of a stream");
    ExpectStream(*head);
    return *head;
  }

  // The whole answer to `script`.
  HttpRequest Answer(const std::string& script) {
    SendEvent(script);
    const std::optional<HttpRequest> request = session_.peer().Receive();
    if (!request) throw std::runtime_error("no whole stream");
    session_.peer().Send(kAccepted);
    return *request;
  }

  static void ExpectStream(const HttpRequest& request) {
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, ResponsePath("the-id"));
    EXPECT_EQ(request.headers.at("transfer-encoding"), "chunked");
    EXPECT_EQ(request.headers.at("lambda-runtime-function-response-mode"), "streaming");
    EXPECT_EQ(request.headers.at("trailer"),
              "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body");
    EXPECT_FALSE(request.headers.contains("content-length"));
  }

  // How often the function has logged that a write failed.
  std::size_t Lost() {
    const std::string log = session_.guest().KillAndReadStderr();
    std::size_t count = 0;
    for (std::size_t at = 0; (at = log.find("lost\n", at)) != log.npos; ++at) ++count;
    return count;
  }

  Gate gate_;
  RuntimeSession session_;
};

TEST_P(StreamingTest, EachChunkIsOnTheWireBeforeTheHandlerReturns) {
  SendEvent("w?w?");
  ReceiveStreamHead();
  EXPECT_EQ(session_.peer().ReceiveChunk(), "chunk");  // The handler waits at the gate.
  gate_.Open();
  EXPECT_EQ(session_.peer().ReceiveChunk(), "chunk");
  gate_.Open();
  EXPECT_EQ(session_.peer().ReceiveChunk(), "");
}

TEST_P(StreamingTest, OneConnectionCarriesStreamAfterStream) {
  for (int i = 0; i < 3; ++i) {
    const HttpRequest request = Answer("www");
    ExpectStream(request);
    EXPECT_EQ(request.body, "chunkchunkchunk");
    EXPECT_TRUE(request.trailers.empty());
    EXPECT_EQ(request.headers.at("content-type"), "application/octet-stream");
  }
  session_.ReceiveNext();
  EXPECT_TRUE(session_.server().NobodyIsWaiting());
}

TEST_P(StreamingTest, EmptyWritesEndNothing) {
  EXPECT_EQ(Answer("ewewe").body, "chunkchunk");
  EXPECT_EQ(Lost(), 0u);
}

TEST_P(StreamingTest, NothingWrittenIsAnEmptyStream) {
  for (const std::string script : {"", "e"}) {
    const HttpRequest request = Answer(script);
    ExpectStream(request);
    EXPECT_EQ(request.body, "");
  }
}

TEST_P(StreamingTest, SixMebibytesArriveWhole) {
  const HttpRequest request = Answer("bw");
  std::string expected(kLargeBytes, ' ');
  for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = static_cast<char>('a' + i % 23);
  EXPECT_EQ(request.body, expected + "chunk");
}

TEST_P(StreamingTest, ContentTypeMayBeSetBeforeTheFirstByteAndEndsAtItsLine) {
  EXPECT_EQ(Answer("tw").headers.at("content-type"), "text/plain");
  EXPECT_EQ(Answer("wtw").headers.at("content-type"), "application/octet-stream");
}

TEST_P(StreamingTest, PreludeIsJsonAndEightNulsBeforeTheBody) {
  const HttpRequest request = Answer("pw");
  EXPECT_EQ(request.headers.at("content-type"),
            "application/vnd.awslambda.http-integration-response");
  const std::size_t nuls = request.body.find('\0');
  ASSERT_NE(nuls, std::string::npos);
  EXPECT_EQ(json::parse(request.body.substr(0, nuls)),
            json::parse(R"({"statusCode": 201, "cookies": ["a=1; Secure", "b=2"],
                            "headers": {"Content-Type": "text/html", "X-Value": "a \"b\""}})"));
  EXPECT_EQ(request.body.substr(nuls), std::string(8, '\0') + "chunk");
}

TEST_P(StreamingTest, PreludeThatNoServerCouldSendIsRefused) {
  const HttpRequest request = Answer("Pw");
  EXPECT_EQ(request.body, "chunk");
  EXPECT_EQ(request.headers.at("content-type"), "application/octet-stream");
  EXPECT_EQ(Lost(), 1u);
}

TEST_P(StreamingTest, PreludeMustComeFirst) {
  EXPECT_EQ(Answer("wp").body, "chunk");
  EXPECT_EQ(Lost(), 1u);
}

TEST_P(StreamingTest, ErrorBeforeTheFirstByteIsAnOrdinaryOne) {
  SendEvent("ex");
  HttpRequest error = session_.ReceivePost(ErrorPath("the-id"));
  EXPECT_EQ(error.headers["lambda-runtime-function-error-type"], "Function.Custom");
  EXPECT_EQ(json::parse(error.body)["stackTrace"], json({"main.cpp:7"}));
  session_.peer().Send(kAccepted);
  EXPECT_EQ(Answer("w").body, "chunk");
}

TEST_P(StreamingTest, ErrorAfterTheFirstByteArrivesAsBase64Trailers) {
  const HttpRequest request = Answer("wx");
  ExpectStream(request);
  EXPECT_EQ(request.body, "chunk");
  EXPECT_EQ(request.trailers.at("lambda-runtime-function-error-type"), "Function.Custom");
  EXPECT_EQ(request.trailers.at("lambda-runtime-function-error-body"), kErrorInBase64);
  EXPECT_EQ(Answer("w").trailers.size(), 0u);
  EXPECT_TRUE(session_.server().NobodyIsWaiting());
}

TEST_P(StreamingTest, LongErrorTypeIsCutWhereServersWouldRefuseIt) {
  const std::string type = Answer("wX").trailers.at("lambda-runtime-function-error-type");
  EXPECT_EQ(type.size(), 256u);
  SendEvent("X");
  HttpRequest error = session_.ReceivePost(ErrorPath("the-id"));
  EXPECT_EQ(error.headers["lambda-runtime-function-error-type"], type);
}

TEST_P(StreamingTest, RefusalMidStreamStopsTheWritesAndTheNextEventWorks) {
  SendEvent("w?lw");
  ReceiveStreamHead();
  EXPECT_EQ(session_.peer().ReceiveChunk(), "chunk");
  session_.peer().Send(
      "HTTP/1.1 413 Request Entity Too Large\r\nContent-Type: application/json\r\n"
      "Content-Length: 2\r\n\r\n{}");
  gate_.Open();
  session_.Accept();
  EXPECT_EQ(Answer("w").body, "chunk");
  EXPECT_EQ(Lost(), 2u);
}

TEST_P(StreamingTest, ResetMidStreamStopsTheWritesAndTheNextEventWorks) {
  SendEvent("w?lx");
  ReceiveStreamHead();
  EXPECT_EQ(session_.peer().ReceiveChunk(), "chunk");
  session_.peer().Reset();
  gate_.Open();
  session_.Accept();
  EXPECT_EQ(Answer("w").body, "chunk");
  EXPECT_EQ(Lost(), 1u);
}

TEST_P(StreamingTest, LargeWriteDoesNotWaitForAServerThatAnswersUnread) {
  SendEvent("wb");
  ReceiveStreamHead();
  EXPECT_EQ(session_.peer().ReceiveChunk(), "chunk");
  session_.peer().Send("HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 2\r\n\r\n{}");
  session_.Accept();
  EXPECT_EQ(Answer("w").body, "chunk");
  EXPECT_EQ(Lost(), 1u);
}

TEST_P(StreamingTest, ConnectionClosedWhileIdleIsReplacedBeforeTheFirstByte) {
  SendEvent("?w");
  session_.peer().Close();
  gate_.Open();
  session_.Accept();
  const std::optional<HttpRequest> request = session_.peer().Receive();
  ASSERT_TRUE(request.has_value());
  EXPECT_EQ(request->body, "chunk");
}

TEST_P(StreamingTest, ContainerErrorEndsTheProcess) {
  SendEvent("w");
  ASSERT_TRUE(session_.peer().Receive().has_value());
  session_.peer().Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
  EXPECT_NE(session_.ExpectFailure().find("container error"), std::string::npos);
}

TEST_P(StreamingTest, ContainerErrorBeforeTheEndEndsTheProcess) {
  for (const std::string script : {"w?", "w?x"}) {
    RuntimeSession session(GetParam(), {}, {{"GATE", gate_.path()}});
    session.Accept();
    session.ReceiveNext();
    session.peer().Send(Event("the-id", script));
    ASSERT_TRUE(session.peer().ReceiveHead().has_value());
    session.peer().Send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
    gate_.Open();
    EXPECT_NE(session.ExpectFailure().find("container error"), std::string::npos);
  }
}

TEST_P(StreamingTest, RefusalThatLastsUntilTheStreamEndsIsNotWaitedFor) {
  SendEvent("w?");
  ReceiveStreamHead();
  session_.peer().Send("HTTP/1.1 413 Request Entity Too Large\r\n\r\n");
  EXPECT_EQ(session_.peer().ReceiveChunk(), "chunk");
  gate_.Open();
  EXPECT_TRUE(session_.peer().ClientClosed());
  session_.peer().Close();
  session_.Accept();
  session_.ReceiveNext();
}

TEST_P(StreamingTest, UnansweredStreamIsNotSentAgain) {
  SendEvent("w");
  ASSERT_TRUE(session_.peer().Receive().has_value());
  session_.peer().Close();
  session_.Accept();
  session_.ReceiveNext();
}

INSTANTIATE_TEST_SUITE_P(Profile, StreamingTest, testing::Values("streaming", "streaming_hosted"),
                         [](const auto& tested) -> std::string {
                           return tested.param == std::string("streaming") ? "Freestanding"
                                                                           : "Hosted";
                         });

// The system calls of QEMU's log that send, or prepare to, in order.
std::string SendingCalls(const std::string& log) {
  std::string calls;
  static const std::regex call("(sendmsg|setsockopt|ppoll)\\(");
  for (std::sregex_iterator match(log.begin(), log.end(), call), end; match != end; ++match) {
    calls += std::string((*match)[1]) + " ";
  }
  return calls;
}

TEST(StreamingSystemCallTest, AChunkTakesALookAndASend) {
  RuntimeSession session("streaming", {"-strace"});
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("the-id", "www"));
  ASSERT_TRUE(session.peer().Receive().has_value());
  EXPECT_EQ(SendingCalls(session.guest().KillAndReadStderr()),
            "sendmsg "                         // Of next.
            "ppoll setsockopt ppoll sendmsg "  // The head and the first chunk.
            "ppoll sendmsg ppoll sendmsg ppoll sendmsg ");
}

TEST(HostedStreamingTest, ExceptionAfterTheFirstByteArrivesAsTrailersAndBeforeItAsAnError) {
  RuntimeSession session("streaming_hosted");
  session.Accept();
  session.ReceiveNext();
  session.peer().Send(Event("the-id", "wh"));
  const std::optional<HttpRequest> request = session.peer().Receive();
  ASSERT_TRUE(request.has_value());
  EXPECT_EQ(request->body, "chunk");
  EXPECT_EQ(request->trailers.at("lambda-runtime-function-error-type"), "std::out_of_range");
  EXPECT_EQ(request->trailers.at("lambda-runtime-function-error-body"), kExceptionInBase64);
  session.peer().Send(kAccepted);
  session.ReceiveNext();
  session.peer().Send(Event("the-id", "h"));
  EXPECT_EQ(json::parse(session.ReceivePost(ErrorPath("the-id")).body)["errorType"],
            "std::out_of_range");
}

}  // namespace
}  // namespace runtime_test
