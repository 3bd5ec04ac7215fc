#include "http_head.h"

#include <gtest/gtest.h>

#include <string>

#include "fenced_text.h"

namespace lambda::internal {
namespace {

using runtime_test::FencedText;

constexpr std::string_view kHead =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id:  id-1 \r\n"
    "LAMBDA-RUNTIME-DEADLINE-MS:17\r\ncontent-length: 7\r\n\r\n";

Progress ParseAll(std::string_view text) {
  const FencedText fenced(text);
  HeadParser parser;
  return parser.Parse(fenced.data(), fenced.size());
}

std::string WithHeader(const std::string& line) {
  return "HTTP/1.1 200 OK\r\n" + line + "\r\n\r\n";
}

TEST(HeadParserTest, FindsStatusFieldsAndEnd) {
  const std::string text = std::string(kHead) + "{\"a\":1}";
  HeadParser parser;
  ASSERT_EQ(parser.Parse(text.data(), text.size()), Progress::kComplete);
  EXPECT_EQ(parser.status(), 200);
  EXPECT_EQ(parser.head_bytes(), kHead.size());
  EXPECT_EQ(parser.field(kRequestId), "id-1");
  EXPECT_EQ(parser.field(kDeadlineMs), "17");
  EXPECT_EQ(parser.field(kContentLength), "7");
  EXPECT_EQ(parser.field(kTraceId), "");
  EXPECT_TRUE(parser.persistent());
}

TEST(HeadParserTest, EveryTruncationNeedsMore) {
  for (std::size_t size = 0; size < kHead.size(); ++size) {
    EXPECT_EQ(ParseAll(kHead.substr(0, size)), Progress::kNeedMore) << size;
  }
  EXPECT_EQ(ParseAll(kHead), Progress::kComplete);
}

TEST(HeadParserTest, OneByteAtATimeGivesTheSame) {
  HeadParser parser;
  for (std::size_t size = 1; size < kHead.size(); ++size) {
    ASSERT_EQ(parser.Parse(kHead.data(), size), Progress::kNeedMore) << size;
  }
  ASSERT_EQ(parser.Parse(kHead.data(), kHead.size()), Progress::kComplete);
  EXPECT_EQ(parser.field(kRequestId), "id-1");
  EXPECT_EQ(parser.head_bytes(), kHead.size());
}

TEST(HeadParserTest, EveryKnownFieldIsFound) {
  const std::pair<HeaderField, const char*> fields[] = {
      {kContentLength, "Content-Length"},
      {kTransferEncoding, "Transfer-Encoding"},
      {kConnection, "Connection"},
      {kRequestId, "Lambda-Runtime-Aws-Request-Id"},
      {kDeadlineMs, "Lambda-Runtime-Deadline-Ms"},
      {kFunctionArn, "Lambda-Runtime-Invoked-Function-Arn"},
      {kTraceId, "Lambda-Runtime-Trace-Id"},
      {kClientContext, "Lambda-Runtime-Client-Context"},
      {kCognitoIdentity, "Lambda-Runtime-Cognito-Identity"},
      {kTenantId, "Lambda-Runtime-Aws-Tenant-Id"},
  };
  ASSERT_EQ(std::size(fields), std::size_t{kHeaderFieldCount});
  for (const auto& [field, name] : fields) {
    const std::string text = WithHeader(std::string(name) + ": v");
    HeadParser parser;
    ASSERT_EQ(parser.Parse(text.data(), text.size()), Progress::kComplete);
    EXPECT_EQ(parser.field(field), "v") << name;
  }
}

TEST(HeadParserTest, SimilarNamesAreOtherFields) {
  for (const std::string name :
       {"Content-Lengt", "Content-Lengthy", "Content\x0DLength", "Xontent-Length"}) {
    const std::string text = WithHeader(name + ": 1");
    HeadParser parser;
    parser.Parse(text.data(), text.size());
    EXPECT_EQ(parser.field(kContentLength).data(), nullptr) << name;
  }
}

TEST(HeadParserTest, InterimResponsesAreForgotten) {
  const std::string text =
      "HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\n" + std::string(kHead);
  HeadParser parser;
  ASSERT_EQ(parser.Parse(text.data(), text.size()), Progress::kComplete);
  EXPECT_EQ(parser.status(), 200);
  EXPECT_EQ(parser.field(kContentLength), "7");
  EXPECT_EQ(parser.head_bytes(), text.size());
}

TEST(HeadParserTest, ToleratesWhatTheStandardAllows) {
  for (const std::string text :
       {"HTTP/1.1 200\r\n\r\n", "HTTP/1.1 200 \r\n\r\n", "HTTP/1.0 299 Any text\r\n\r\n",
        "HTTP/1.1 200 OK\nA: b\n\n", "HTTP/1.1 999 caf\xE9\r\n\r\n"}) {
    EXPECT_EQ(ParseAll(text), Progress::kComplete) << text;
  }
  for (const std::string line :
       {"A:", "A: ", "A:\t1\t2\t", "A: caf\xE9", "A: :", "Connection: a\r\nConnection: b"}) {
    EXPECT_EQ(ParseAll(WithHeader(line)), Progress::kComplete) << line;
  }
}

TEST(HeadParserTest, RefusesABadStatusLine) {
  for (const std::string line :
       {"", "HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 2000", "HTTP/1.1 20x OK", "HTTP/1.1 099 Low",
        "HTTP/2.0 200 OK", "HTTP/1.1  200", "http/1.1 200 OK", "HTTP/1.1\t200 OK",
        "SSH-2.0-OpenSSH_9.2", "GET / HTTP/1.1"}) {
    EXPECT_EQ(ParseAll(line + "\r\n\r\n"), Progress::kBad) << line;
  }
}

TEST(HeadParserTest, RefusesBadFields) {
  for (const std::string line :
       {"no colon", ": no name", "Name : blank before colon", " folded: line", "A: 1\r\n folded",
        "\tA: 1", "A: bare\rCR", "A: \x01", "A\x7F\x1F: 1",
        "Content-Length: 1\r\nContent-Length: 1",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"}) {
    EXPECT_EQ(ParseAll(WithHeader(line)), Progress::kBad) << line;
  }
  EXPECT_EQ(ParseAll(WithHeader(std::string("A: \0", 4))), Progress::kBad);
}

TEST(HeadParserTest, KnowsWhetherTheConnectionStays) {
  const std::pair<std::string, bool> cases[] = {
      {"HTTP/1.1 200 OK\r\n\r\n", true},
      {"HTTP/1.0 200 OK\r\n\r\n", false},
      {"HTTP/1.1 200 OK\r\nConnection: keep-alive\r\n\r\n", true},
      {"HTTP/1.1 200 OK\r\nconnection: CLOSE\r\n\r\n", false},
  };
  for (const auto& [text, stays] : cases) {
    HeadParser parser;
    ASSERT_EQ(parser.Parse(text.data(), text.size()), Progress::kComplete);
    EXPECT_EQ(parser.persistent(), stays) << text;
  }
}

}  // namespace
}  // namespace lambda::internal
