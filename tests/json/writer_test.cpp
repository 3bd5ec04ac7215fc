// What the writer writes is JSON, says what was meant, and never goes past its buffer.
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <random>

#include "lambda/json.h"
#include "lambda/json_writer.h"
#include "runtime/fenced_text.h"

namespace {

using lambda::json::Writer;

TEST(JsonWriterTest, NestsWithCommas) {
  char buffer[200];
  Writer writer(buffer);
  writer.BeginObject().Add("a", 1).Key("b").BeginArray().Value(true).BeginArray().EndArray();
  writer.BeginObject().EndObject().Value(nullptr).EndArray().Add("c", "x").EndObject();
  EXPECT_EQ(writer.text(), R"({"a":1,"b":[true,[],{},null],"c":"x"})");
}

TEST(JsonWriterTest, EveryKindOfValueIsWritten) {
  char buffer[400];
  Writer writer(buffer);
  writer.BeginArray().Value(0.1F).Value(0.1).Value(-0.0).Value(1e300).Value(1e21F);
  writer.Value(std::numeric_limits<std::int64_t>::min()).Value(~std::uint64_t{0}).Value('a');
  writer.Value(std::numeric_limits<double>::infinity())
      .Value(std::numeric_limits<float>::quiet_NaN());
  writer.Value(false).Value(std::string_view()).Raw("{\"r\":1}").Value(-1).EndArray();
  EXPECT_EQ(writer.text(),
            "[0.1,0.1,-0,1e+300,1e+21,-9223372036854775808,18446744073709551615,97,null,null,false,"
            "\"\",{\"r\":1},-1]");
}

TEST(JsonWriterTest, AnyBytesBecomeAString) {
  std::mt19937 random(5);
  for (int draw = 0; draw < 3'000; ++draw) {
    std::string bytes;
    for (unsigned left = random() % 20; left > 0; --left) bytes += static_cast<char>(random());
    char buffer[400];
    Writer writer(buffer);
    writer.BeginObject().Add(bytes, bytes).EndObject();
    ASSERT_TRUE(nlohmann::json::accept(writer.text())) << testing::PrintToString(bytes);
    const nlohmann::json reread = nlohmann::json::parse(writer.text());
    ASSERT_EQ(reread.begin().key(), reread.begin().value().get<std::string>());
  }
}

TEST(JsonWriterTest, BytesThatAreNoUtf8AreReplaced) {
  char buffer[64];
  EXPECT_EQ(Writer(buffer).Value("a\xFF\xC3\xA4\n\"\\").text(), "\"a\uFFFDä\\u000a\\\"\\\\\"");
}

// Calls with every size of the buffer up to the one that is enough.
void WriteSample(Writer& writer) {
  writer.BeginObject().Add("a\n", "\u00e4\x01x\xFF").Add("n", -12.5).Key("l").BeginArray();
  writer.Value(1).Value(nullptr).Value(false).Raw("[2]").Value(0.25F).EndArray().EndObject();
}

TEST(JsonWriterTest, AnyBufferButATooSmallOneIsEnough) {
  char buffer[200];
  Writer large(buffer);
  WriteSample(large);
  const std::string text(large.text());
  ASSERT_TRUE(nlohmann::json::accept(text));
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const runtime_test::FencedText room(std::string(size, '\xA5'));
    Writer writer({room.data(), room.size()});
    WriteSample(writer);
    EXPECT_EQ(writer.ok(), size == text.size()) << size;
    EXPECT_EQ(writer.text(), size == text.size() ? text : "") << size;
  }
}

template <class Steps>
void ExpectRefused(Steps steps) {
  char buffer[200];
  Writer writer(buffer);
  steps(writer);
  EXPECT_EQ(writer.text(), "");
}

TEST(JsonWriterTest, WhatWouldBeNoJsonIsNotHandedOut) {
  ExpectRefused([](Writer&) {});
  ExpectRefused([](Writer& writer) { writer.BeginArray(); });
  ExpectRefused([](Writer& writer) { writer.Value(1).Value(2); });
  ExpectRefused([](Writer& writer) { writer.EndArray(); });
  ExpectRefused([](Writer& writer) { writer.BeginArray().EndObject(); });
  ExpectRefused([](Writer& writer) { writer.BeginObject().EndArray(); });
  ExpectRefused([](Writer& writer) { writer.BeginObject().Value(1).EndObject(); });
  ExpectRefused([](Writer& writer) { writer.BeginObject().Key("a").EndObject(); });
  ExpectRefused([](Writer& writer) { writer.BeginObject().Key("a").Key("b").EndObject(); });
  ExpectRefused([](Writer& writer) { writer.BeginArray().Key("a").Value(1).EndArray(); });
  ExpectRefused([](Writer& writer) { writer.Key("a").Value(1); });
  ExpectRefused([](Writer& writer) { writer.BeginArray().EndArray().BeginArray().EndArray(); });
  ExpectRefused([](Writer& writer) {
    for (int i = 0; i < 65; ++i) writer.BeginArray();
    for (int i = 0; i < 65; ++i) writer.EndArray();
  });
}

TEST(JsonWriterTest, AsDeepAsItMayBeItReadsBack) {
  char buffer[200];
  Writer writer(buffer);
  for (int i = 0; i < 64; ++i) writer.BeginArray();
  for (int i = 0; i < 64; ++i) writer.EndArray();
  EXPECT_TRUE(lambda::json::Document(writer.text()).ok());
}

// A random value of few kinds.
void WriteRandom(Writer& writer, std::mt19937& random, int depth) {
  switch (random() % (depth < 4 ? 7 : 5)) {
    case 0:
      writer.Value(static_cast<std::int64_t>((std::uint64_t{random()} << 32) + random()));
      return;
    case 1:
      writer.Value(std::bit_cast<double>((std::uint64_t{random()} << 32) + random()));
      return;
    case 2:
      writer.Value(std::string(random() % 4, static_cast<char>(random() % 128)));
      return;
    case 3:
      writer.Value(random() % 2 == 0);
      return;
    case 4:
      writer.Value(nullptr);
      return;
    case 5:
      writer.BeginArray();
      for (unsigned left = random() % 4; left > 0; --left) WriteRandom(writer, random, depth + 1);
      writer.EndArray();
      return;
    default:
      writer.BeginObject();
      for (unsigned left = random() % 4; left > 0; --left) {
        writer.Key(std::to_string(left));
        WriteRandom(writer, random, depth + 1);
      }
      writer.EndObject();
  }
}

TEST(JsonWriterTest, WhatIsWrittenIsReadBackByBothParsers) {
  std::mt19937 random(9);
  std::vector<char> buffer(100'000);
  for (int draw = 0; draw < 2'000; ++draw) {
    Writer writer(buffer);
    WriteRandom(writer, random, 0);
    ASSERT_TRUE(writer.ok());
    ASSERT_TRUE(lambda::json::Document(writer.text()).ok()) << writer.text();
    ASSERT_TRUE(nlohmann::json::accept(writer.text())) << writer.text();
  }
}

}  // namespace
