// The head of a response, as its reader takes it.
#include <gtest/gtest.h>

#include <string>

#include "reading.h"

namespace lambda::internal {
namespace {

using runtime_test::Reading;

constexpr std::string_view kResponse =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id:  id-1 \r\n"
    "LAMBDA-RUNTIME-DEADLINE-MS:17\r\ncontent-length: 7\r\n\r\n{\"a\":1}";

// kComplete also if the head is whole and its body ends with the connection.
Progress ReadAll(std::string_view text) {
  Reading reading;
  const Progress progress = reading.Feed(text);
  return progress == Progress::kNeedMore ? reading.ClosedBehindHead() : progress;
}

std::string WithHeader(const std::string& line) {
  return "HTTP/1.1 200 OK\r\n" + line + "\r\n\r\n";
}

TEST(HttpHeadTest, FindsStatusFieldsAndEnd) {
  Reading reading;
  ASSERT_EQ(reading.Feed(kResponse), Progress::kComplete);
  const HttpHead& head = reading.reader().head();
  EXPECT_EQ(head.status(), 200);
  EXPECT_EQ(head.request_id(), "id-1");
  EXPECT_EQ(head.framing(), HttpHead::kHasLength);
  EXPECT_EQ(head.content_length(), 7u);
  EXPECT_EQ(reading.reader().body(), "{\"a\":1}");
}

TEST(HttpHeadTest, EveryTruncationNeedsMore) {
  for (std::size_t size = 0; size < kResponse.size(); ++size) {
    EXPECT_EQ(Reading().Feed(kResponse.substr(0, size)), Progress::kNeedMore) << size;
  }
}

TEST(HttpHeadTest, OneByteAtATimeGivesTheSame) {
  Reading reading;
  ASSERT_EQ(reading.Feed(kResponse, 1), Progress::kComplete);
  EXPECT_EQ(reading.reader().head().request_id(), "id-1");
  EXPECT_EQ(reading.reader().body(), "{\"a\":1}");
}

TEST(HttpHeadTest, FieldsAreTheLinesBehindTheFirst) {
  Reading reading;
  reading.Feed("HTTP/1.1 100 Continue\r\nX: 1\r\n\r\nHTTP/1.1 204 None\r\nA: b\r\nC: d\n\r\n");
  EXPECT_EQ(reading.reader().fields(), "A: b\r\nC: d\n\r\n");
}

TEST(HttpHeadTest, EveryKnownFieldIsFound) {
  Reading reading;
  reading.Feed(
      WithHeader("Content-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"
                 "Lambda-Runtime-Aws-Request-Id: id"));
  const HttpHead& head = reading.reader().head();
  EXPECT_EQ(head.framing(), HttpHead::kHasLength | HttpHead::kIsChunked | HttpHead::kCloses);
  EXPECT_EQ(head.content_length(), 3u);
  EXPECT_EQ(head.request_id(), "id");
}

// Each, if it were taken for a field of the same length, would be refused or change something.
TEST(HttpHeadTest, SimilarNamesAreOtherFields) {
  for (const std::string name : {"Content-Lengt",
                                 "Content-Lengthy",
                                 "Content_Length",
                                 "Xontent-Length",
                                 "Content-Xength",
                                 "Content-LengtX",
                                 "ContenX-Length",
                                 "Transfer-EncodinX",
                                 "Xransfer-Encoding",
                                 "TransferXEncoding",
                                 "ConnectioX",
                                 "Xonnection",
                                 "Connectio",
                                 "Lambda-Runtime-Aws-Request-IX",
                                 "Xambda-Runtime-Aws-Request-Id",
                                 "Lambda-Runtime-AwX-Request-Id",
                                 "Lambda-RuntimX-Aws-Request-Id",
                                 "Close",
                                 "Chunked",
                                 "X-Close"}) {
    Reading reading;
    EXPECT_EQ(reading.Feed(WithHeader(name + ": close")), Progress::kNeedMore) << name;
    EXPECT_EQ(reading.ClosedBehindHead(), Progress::kComplete) << name;
    EXPECT_EQ(reading.reader().head().framing(), 0u) << name;
    EXPECT_EQ(reading.reader().head().request_id(), "") << name;
  }
}

// A name may have the length of a known one and 32 bytes more.
TEST(HttpHeadTest, LongNamesAreOtherFields) {
  for (std::size_t size = 1; size < 100; ++size) {
    Reading reading;
    reading.Feed(WithHeader(std::string(size, 'x') + "Connection: close"));
    EXPECT_EQ(reading.reader().head().framing(), 0u) << size;
  }
}

TEST(HttpHeadTest, InterimResponsesAreForgotten) {
  Reading reading;
  const std::string text =
      "HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\n" + std::string(kResponse);
  ASSERT_EQ(reading.Feed(text), Progress::kComplete);
  EXPECT_EQ(reading.reader().head().status(), 200);
  EXPECT_EQ(reading.reader().head().content_length(), 7u);
  EXPECT_EQ(reading.reader().body(), "{\"a\":1}");
}

TEST(HttpHeadTest, ToleratesWhatTheStandardAllows) {
  for (const std::string text :
       {"HTTP/1.1 200\r\n\r\n", "HTTP/1.1 200 \r\n\r\n", "HTTP/1.0 299 Any text\r\n\r\n",
        "HTTP/1.1 200 OK\nA: b\n\n", "HTTP/1.1 999 caf\xE9\r\n\r\n"}) {
    EXPECT_EQ(ReadAll(text), Progress::kComplete) << text;
  }
  for (const std::string line :
       {"A:", "A: ", "A:\t1\t2\t", "A: caf\xE9", "A: :", "Connection: a\r\nConnection: b"}) {
    EXPECT_EQ(ReadAll(WithHeader(line)), Progress::kComplete) << line;
  }
}

TEST(HttpHeadTest, RefusesABadStatusLine) {
  for (const std::string line :
       {"", "HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 20x OK", "HTTP/1.1 099 Low",
        "HTTP/2.0 200 OK", "HTTP/1.1  200", "http/1.1 200 OK", "HTTP/1.1\t200 OK",
        "SSH-2.0-OpenSSH_9.2", "GET / HTTP/1.1"}) {
    EXPECT_EQ(ReadAll(line + "\r\n\r\n"), Progress::kBad) << line;
  }
}

TEST(HttpHeadTest, RefusesBadFields) {
  for (const std::string line :
       {"no colon", ": no name", "Name : blank before colon", " folded: line", "A: 1\r\n folded",
        "\tA: 1", "A: bare\rCR", "Content\rLength: 1", "A: 1\r\t2", "A: \x01", "A\x7F\x1F: 1",
        "Content-Length: 1\r\nContent-Length: 1",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"}) {
    EXPECT_EQ(ReadAll(WithHeader(line)), Progress::kBad) << line;
  }
  EXPECT_EQ(ReadAll(WithHeader(std::string("A: \0", 4))), Progress::kBad);
}

TEST(HttpHeadTest, KnowsWhetherTheConnectionStays) {
  const std::pair<std::string, bool> cases[] = {
      {"HTTP/1.1 200 OK\r\n\r\n", true},
      {"HTTP/1.0 200 OK\r\n\r\n", false},
      {"HTTP/1.1 200 OK\r\nConnection: keep-alive\r\n\r\n", true},
      {"HTTP/1.1 200 OK\r\nConnection: clothe\r\n\r\n", true},
      {"HTTP/1.1 200 OK\r\nConnection: cloth\r\n\r\n", true},
      {"HTTP/1.1 200 OK\r\nconnection: CLOSE\r\n\r\n", false},
  };
  for (const auto& [text, stays] : cases) {
    Reading reading;
    reading.Feed(text);
    EXPECT_EQ(reading.reader().head().framing() == 0, stays) << text;
  }
}

}  // namespace
}  // namespace lambda::internal
