#include <gtest/gtest.h>

#include <string>

#include "reading.h"

namespace lambda::internal {
namespace {

using runtime_test::Reading;

constexpr std::size_t kBodyBytes = Reading::kBodyBytes;

std::string WithLength(std::size_t length, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n" + body;
}

const std::string kChunked =
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n4;x\r\ndefg\r\n0\r\nT: "
    "t\r\n\r\n";

TEST(ResponseReaderTest, EveryTruncationNeedsMoreAndIsBadWhenClosed) {
  for (const std::string& text : {WithLength(7, "{\"a\":1}"), kChunked}) {
    for (std::size_t size = 0; size < text.size(); ++size) {
      Reading reading;
      EXPECT_EQ(reading.Feed(text.substr(0, size)), Progress::kNeedMore);
      EXPECT_EQ(reading.reader().Closed(), Progress::kBad);
    }
  }
}

TEST(ResponseReaderTest, PiecesOfAnySizeGiveTheSameBody) {
  for (std::size_t piece_bytes = 1; piece_bytes < 100; ++piece_bytes) {
    Reading with_length;
    EXPECT_EQ(with_length.Feed(WithLength(7, "{\"a\":1}"), piece_bytes), Progress::kComplete);
    EXPECT_EQ(with_length.reader().body(), "{\"a\":1}");
    EXPECT_TRUE(with_length.reader().reusable());
    Reading chunked;
    EXPECT_EQ(chunked.Feed(kChunked, piece_bytes), Progress::kComplete);
    EXPECT_EQ(chunked.reader().body(), "abcdefg");
    EXPECT_TRUE(chunked.reader().reusable());
  }
}

TEST(ResponseReaderTest, BodyOfTheLimitFitsAndOneMoreByteDoesNot) {
  const std::string body(kBodyBytes, 'x');
  Reading fits;
  EXPECT_EQ(fits.Feed(WithLength(kBodyBytes, body)), Progress::kComplete);
  EXPECT_EQ(fits.reader().body(), body);
  Reading too_large;
  EXPECT_EQ(too_large.Feed(WithLength(kBodyBytes + 1, "")), Progress::kTooLarge);
  Reading chunks_fit;
  const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(chunks_fit.Feed(head + "64\r\n" + body + "\r\n0\r\n\r\n"), Progress::kComplete);
  EXPECT_EQ(chunks_fit.reader().body(), body);
  Reading chunks_too_large;
  EXPECT_EQ(chunks_too_large.Feed(head + "65\r\n" + body + "x"), Progress::kTooLarge);
  Reading endless;
  EXPECT_EQ(endless.Feed("HTTP/1.1 200 OK\r\n\r\n" + body + "x"), Progress::kTooLarge);
}

TEST(ResponseReaderTest, HeadOfTheLimitFitsAndOneMoreByteDoesNot) {
  const std::string start = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nX: ";
  const std::string filler(kMaxHeadBytes - start.size() - 4, 'x');
  Reading fits;
  EXPECT_EQ(fits.Feed(start + filler + "\r\n\r\n!"), Progress::kComplete);
  Reading too_long;
  EXPECT_EQ(too_long.Feed(start + filler + "x\r\n\r\n!"), Progress::kBad);
  Reading interim;
  EXPECT_EQ(interim.Feed("HTTP/1.1 100 Continue\r\n\r\n" + start + filler + "\r\n\r\n!"),
            Progress::kBad);
}

TEST(ResponseReaderTest, CloseEndsABodyWithoutLength) {
  Reading reading;
  EXPECT_EQ(reading.Feed("HTTP/1.1 200 OK\r\n\r\nabc"), Progress::kNeedMore);
  EXPECT_EQ(reading.reader().Closed(), Progress::kComplete);
  EXPECT_EQ(reading.reader().body(), "abc");
  EXPECT_FALSE(reading.reader().reusable());
}

TEST(ResponseReaderTest, SomeAnswersHaveNoBody) {
  for (const std::string status : {"204 No Content", "304 Not Modified"}) {
    Reading reading;
    EXPECT_EQ(reading.Feed("HTTP/1.1 " + status + "\r\nContent-Length: 5\r\n\r\n"),
              Progress::kComplete);
    EXPECT_EQ(reading.reader().body(), "");
    EXPECT_TRUE(reading.reader().reusable());
  }
}

TEST(ResponseReaderTest, ChunksWinOverLengthAndEndTheConnection) {
  Reading reading;
  EXPECT_EQ(
      reading.Feed("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                   "3\r\nabc\r\n0\r\n\r\n"),
      Progress::kComplete);
  EXPECT_EQ(reading.reader().body(), "abc");
  EXPECT_FALSE(reading.reader().reusable());
}

TEST(ResponseReaderTest, RefusesAFramingItDoesNotKnow) {
  for (const std::string header : {"Transfer-Encoding: gzip, chunked", "Transfer-Encoding:",
                                   "Content-Length:", "Content-Length: -1", "Content-Length: 1, 1",
                                   "Content-Length: 0x1", "Content-Length: 99999999999999999999"}) {
    Reading reading;
    EXPECT_EQ(reading.Feed("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n"), Progress::kBad) << header;
  }
}

TEST(ResponseReaderTest, BytesBehindTheBodyEndTheConnection) {
  Reading with_length;
  EXPECT_EQ(with_length.Feed(WithLength(1, "12")), Progress::kComplete);
  EXPECT_EQ(with_length.reader().body(), "1");
  EXPECT_FALSE(with_length.reader().reusable());
  Reading chunked;
  EXPECT_EQ(chunked.Feed(kChunked + "x"), Progress::kComplete);
  EXPECT_FALSE(chunked.reader().reusable());
}

}  // namespace
}  // namespace lambda::internal
