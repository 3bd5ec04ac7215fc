#include "api/request_head.h"

#include <gtest/gtest.h>

namespace emu::api {
namespace {

TEST(RequestHeadTest, TheEndIsFoundOnlyWhenItIsThere) {
  const std::string head = "GET / HTTP/1.1\r\nA: b\r\n\r\n";
  for (std::size_t length = 0; length < head.size(); ++length) {
    EXPECT_EQ(FindHeadEnd(head.substr(0, length)), std::nullopt) << length;
  }
  for (std::size_t searched = 0; searched < head.size(); ++searched) {
    EXPECT_EQ(FindHeadEnd(head + "body", searched), head.size()) << searched;
  }
}

TEST(RequestHeadTest, HeaderNamesHaveNoCaseAndTheFirstOfTwoCounts) {
  const auto head =
      ParseRequestHead("POST /x HTTP/1.1\r\nCONTENT-length:  7 \r\nA: 1\r\na: 2\r\n\r\n");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->request_line, "POST /x HTTP/1.1");
  EXPECT_EQ(head->content_length, 7u);
  EXPECT_EQ(head->Header("a"), "1");
  EXPECT_EQ(head->Header("absent"), "");
}

TEST(RequestHeadTest, AHeaderOfAMegabyteIsRead) {
  const std::string cause(1024 * 1024, 'x');
  const auto head = ParseRequestHead(
      "POST / HTTP/1.1\r\nLambda-Runtime-Function-XRay-Error-Cause: " + cause + "\r\n\r\n");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->Header("lambda-runtime-function-xray-error-cause"), cause);
}

TEST(RequestHeadTest, ABodyWhoseLengthIsInDoubtIsRefused) {
  for (const char* headers :
       {"Content-Length: 5x\r\n", "Content-Length: -1\r\n",
        "Content-Length: 99999999999999999999\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n", "no colon\r\n", ": no name\r\n",
        "A : space\r\n", "A: 1\r\n folded\r\n"}) {
    EXPECT_FALSE(ParseRequestHead(std::string("POST / HTTP/1.1\r\n") + headers + "\r\n"))
        << headers;
  }
}

TEST(RequestHeadTest, ExpectContinueIsSeen) {
  EXPECT_TRUE(
      ParseRequestHead("POST / HTTP/1.1\r\nExpect: 100-Continue\r\n\r\n")->expects_continue);
  EXPECT_FALSE(ParseRequestHead("POST / HTTP/1.1\r\n\r\n")->expects_continue);
}

}  // namespace
}  // namespace emu::api
