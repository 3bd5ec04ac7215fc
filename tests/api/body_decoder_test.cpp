#include "api/body_decoder.h"

#include <gtest/gtest.h>

namespace emu::api {
namespace {

RequestHead Chunked() { return {.chunked = true}; }

constexpr char kChunkedBody[] =
    "4;name=value\r\nWiki\r\n5\r\npedia\r\n0\r\nLambda-Error: yes\r\nOther: 1\r\n\r\n";

TEST(BodyDecoderTest, NoLengthMeansNoBody) {
  EXPECT_EQ(BodyDecoder({}, 10).state(), BodyDecoder::State::kDone);
}

TEST(BodyDecoderTest, ContentLengthLeavesTheNextRequestAlone) {
  BodyDecoder decoder({.content_length = 4}, 10);
  EXPECT_EQ(decoder.Feed("Wikipedia"), 4u);
  EXPECT_EQ(decoder.body(), "Wiki");
  EXPECT_EQ(decoder.state(), BodyDecoder::State::kDone);
}

TEST(BodyDecoderTest, AChunkedBodyWithTrailersIsReadFromPiecesOfAnySize) {
  const std::string wire = std::string(kChunkedBody) + "GET";
  for (std::size_t piece = 1; piece <= wire.size(); ++piece) {
    BodyDecoder decoder(Chunked(), 100);
    std::size_t used = 0;
    for (std::size_t at = 0; at < wire.size(); at += piece) {
      used += decoder.Feed(std::string_view(wire).substr(at, piece));
    }
    EXPECT_EQ(decoder.state(), BodyDecoder::State::kDone);
    EXPECT_EQ(decoder.body(), "Wikipedia");
    EXPECT_EQ(decoder.trailers().at("lambda-error"), "yes");
    EXPECT_EQ(used, wire.size() - 3);
  }
}

TEST(BodyDecoderTest, EveryTruncationAsksForMore) {
  const std::string wire = kChunkedBody;
  for (std::size_t length = 0; length < wire.size(); ++length) {
    BodyDecoder decoder(Chunked(), 100);
    decoder.Feed(std::string_view(wire).substr(0, length));
    EXPECT_EQ(decoder.state(), BodyDecoder::State::kMore) << length;
  }
}

TEST(BodyDecoderTest, TheLimitKeepsTheFirstBytesAndCountsAll) {
  BodyDecoder exact({.content_length = 4}, 4);
  exact.Feed("Wiki");
  EXPECT_FALSE(exact.too_large());
  BodyDecoder over({.content_length = 5}, 4);
  over.Feed("Wikip");
  EXPECT_TRUE(over.too_large());
  EXPECT_EQ(over.body(), "Wiki");
  EXPECT_EQ(over.total_bytes(), 5u);
}

TEST(BodyDecoderTest, BrokenFramingIsBad) {
  for (const char* wire : {"x\r\n", "\r\n", "-1\r\n", "4\nWiki\r\n", "4\r\nWikipedia\r\n",
                           "fffffffffffffffff\r\n", "0\r\nno colon\r\n"}) {
    BodyDecoder decoder(Chunked(), 100);
    decoder.Feed(wire);
    EXPECT_EQ(decoder.state(), BodyDecoder::State::kBad) << wire;
  }
}

}  // namespace
}  // namespace emu::api
