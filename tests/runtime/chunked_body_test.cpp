// The chunked coding, as the reader of a response removes it.
#include <gtest/gtest.h>

#include <string>

#include "reading.h"

namespace lambda::internal {
namespace {

struct Decoded {
  Progress progress;
  std::string body;
  bool reusable;
};

Decoded DecodeInPieces(const std::string& text, std::size_t piece_bytes) {
  runtime_test::Reading reading(10'000);
  reading.Feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
  const Progress progress = reading.Feed(text, piece_bytes);
  return {progress, std::string(reading.reader().body()), reading.reader().reusable()};
}

constexpr const char* kBody =
    "5\r\nhello\r\n00C;a=\"b\"; c\r\n, wide world\r\n1 \r\n!\r\n0\r\nA: b\r\nC: d\r\n\r\n";

TEST(ChunkedBodyTest, JoinsChunksHoweverTheyArrive) {
  for (std::size_t piece_bytes = 1; piece_bytes < 80; ++piece_bytes) {
    const Decoded decoded = DecodeInPieces(kBody, piece_bytes);
    EXPECT_EQ(decoded.progress, Progress::kComplete);
    EXPECT_EQ(decoded.body, "hello, wide world!");
    EXPECT_TRUE(decoded.reusable);
  }
}

TEST(ChunkedBodyTest, EveryTruncationNeedsMore) {
  const std::string body = kBody;
  for (std::size_t size = 0; size < body.size(); ++size) {
    EXPECT_EQ(DecodeInPieces(body.substr(0, size), 1000).progress, Progress::kNeedMore) << size;
  }
}

TEST(ChunkedBodyTest, BytesBehindTheEndEndTheConnection) {
  const Decoded decoded = DecodeInPieces("0\r\n\r\nHTTP", 100);
  EXPECT_EQ(decoded.progress, Progress::kComplete);
  EXPECT_FALSE(decoded.reusable);
}

TEST(ChunkedBodyTest, TakesLineFeedsAlone) {
  const Decoded decoded = DecodeInPieces("1\nx\n0\n\n", 100);
  EXPECT_EQ(decoded.progress, Progress::kComplete);
  EXPECT_EQ(decoded.body, "x");
}

TEST(ChunkedBodyTest, RefusesBadFraming) {
  for (const std::string text :
       {"\r\n",      ";\r\n",       "g\r\n",         "-1\r\n",       "+1\r\n",
        " 1\r\n",    "0x1\r\n",     "1\rx",          "1;a\rb\n",     "1\r\nxy",
        "1\r\nx\ry", "1\r\nx0\r\n", "100000000\r\n", "0\r\nA: b\rc", "1x\r\n",
        "@\r\n",     "`\r\n",       ":\r\n",         "/\r\n",        "G\r\n"}) {
    for (const std::size_t piece_bytes : {std::size_t{1}, std::size_t{100}}) {
      EXPECT_EQ(DecodeInPieces(text, piece_bytes).progress, Progress::kBad) << text;
    }
  }
}

TEST(ChunkedBodyTest, RefusesEndlessFraming) {
  const std::string endless(kMaxFramingBytes + 1, 'x');
  EXPECT_EQ(DecodeInPieces("1;" + endless, 100).progress, Progress::kBad);
  EXPECT_EQ(DecodeInPieces("0\r\nA: " + endless, 100).progress, Progress::kBad);
  EXPECT_EQ(DecodeInPieces(std::string(kMaxFramingBytes + 1, '0'), 100).progress, Progress::kBad);
  std::string many_fields = "0\r\n";
  while (many_fields.size() <= kMaxFramingBytes) many_fields += "A: b\r\n";
  EXPECT_EQ(DecodeInPieces(many_fields, 100).progress, Progress::kBad);
}

TEST(ChunkedBodyTest, FramingIsBoundedPerChunkNotPerBody) {
  std::string body;
  for (int i = 0; i < 2000; ++i) body += "1\r\nx\r\n";
  EXPECT_EQ(DecodeInPieces(body + "0\r\n\r\n", 4096).body, std::string(2000, 'x'));
}

}  // namespace
}  // namespace lambda::internal
