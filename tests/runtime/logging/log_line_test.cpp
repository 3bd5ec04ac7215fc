#include "log_line.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lambda::internal {
namespace {

using namespace std::literals;
using nlohmann::json;

std::vector<std::string> pieces;

constexpr PieceSink kKeep{[](void*, std::string_view piece) { pieces.emplace_back(piece); }};

LogRecord Record(std::string_view message, std::span<const LogField> fields = {}) {
  return {1795341600123, LogLevel::kInfo, "the-id", message, fields};
}

std::string Written() {
  std::string line;
  for (const std::string& piece : pieces) line += piece;
  return line;
}

std::string TextLine(const LogRecord& record) {
  pieces.clear();
  WriteTextLine(record, kKeep);
  return Written();
}

std::string JsonLine(const LogRecord& record) {
  pieces.clear();
  WriteJsonLine(record, kKeep);
  return Written();
}

TEST(LogLineTest, TextHasTimeRequestLevelAndMessage) {
  EXPECT_EQ(TextLine(Record("hello")), "2026-11-22T10:00:00.123Z\tthe-id\tINFO\thello\n");
}

TEST(LogLineTest, TextBeforeTheFirstEventHasADashForTheRequest) {
  LogRecord record = Record("hello");
  record.request_id = {};
  EXPECT_EQ(TextLine(record), "2026-11-22T10:00:00.123Z\t-\tINFO\thello\n");
}

TEST(LogLineTest, TextStaysOneLine) {
  const LogField fields[] = {{"a\n", "b\nc"}};
  EXPECT_EQ(TextLine(Record("one\ntwo\r\nthree", fields)),
            "2026-11-22T10:00:00.123Z\tthe-id\tINFO\tone\rtwo\r\rthree a\r=b\rc\n");
}

TEST(LogLineTest, TextEndsWithTheFields) {
  const LogField fields[] = {{"text", "x y"},
                             {"yes", true},
                             {"small", std::int64_t{-9223372036854775807 - 1}},
                             {"large", 18446744073709551615u},
                             {"int", -1}};
  EXPECT_TRUE(TextLine(Record("m", fields))
                  .ends_with("\tm text=x y yes=true small=-9223372036854775808 "
                             "large=18446744073709551615 int=-1\n"));
}

TEST(LogLineTest, JsonHasTheMembersOfLambdasFormatInOrder) {
  EXPECT_EQ(JsonLine(Record("hello")),
            R"({"timestamp":"2026-11-22T10:00:00.123Z","level":"INFO","message":"hello",)"
            "\"requestId\":\"the-id\"}\n");
}

TEST(LogLineTest, JsonBeforeTheFirstEventHasNoRequest) {
  LogRecord record = Record("hello");
  record.request_id = {};
  EXPECT_FALSE(json::parse(JsonLine(record)).contains("requestId"));
}

TEST(LogLineTest, JsonFieldsKeepTheirKinds) {
  const LogField fields[] = {
      {"text", "true"}, {"no", false}, {"negative", -12}, {"large", 18446744073709551615u}};
  const json line = json::parse(JsonLine(Record("m", fields)));
  EXPECT_EQ(line["text"], "true");
  EXPECT_EQ(line["no"], false);
  EXPECT_EQ(line["negative"], -12);
  EXPECT_EQ(line["large"], 18446744073709551615u);
}

TEST(LogLineTest, AnyBytesAreOneLineOfValidJson) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  const LogField fields[] = {{bytes, bytes}};
  LogRecord record = Record(bytes, fields);
  record.request_id = bytes;
  const std::string line = JsonLine(record);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  const std::string message = json::parse(line)["message"];
  EXPECT_EQ(message.substr(0, 128), bytes.substr(0, 128));
  EXPECT_EQ(message.substr(128, 3), "\uFFFD");
}

TEST(LogLineTest, NoCharacterIsTornWhereverItStands) {
  for (const std::string character : {"\u00E9", "\u20AC", "\U0001F600"}) {
    for (std::size_t offset = 0; offset < 130; ++offset) {
      const std::string message = std::string(offset, 'x') + character + character + "end";
      ASSERT_EQ(json::parse(JsonLine(Record(message)))["message"], message) << offset;
    }
  }
}

TEST(LogLineTest, ShortLineIsOnePiece) {
  const std::string message(3400, 'x');
  JsonLine(Record(message));
  EXPECT_EQ(pieces.size(), 1u);
  TextLine(Record(message));
  EXPECT_EQ(pieces.size(), 1u);
}

TEST(LogLineTest, LongLineIsWholeInPiecesThatAPipeTakes) {
  std::string message;
  while (message.size() < 100'000) message += "\x01\u20AC\"";
  EXPECT_EQ(json::parse(JsonLine(Record(message)))["message"], message);
  EXPECT_TRUE(TextLine(Record(message)).ends_with(message + "\n"));
  EXPECT_GT(pieces.size(), 20u);
  for (const std::string& piece : pieces) EXPECT_LE(piece.size(), 4096u);
}

TEST(LogSettingsTest, LevelsAreWordsInAnyCaseAndInfoOtherwise) {
  EXPECT_EQ(ParseLogSettings("TRACE", "").level, LogLevel::kTrace);
  EXPECT_EQ(ParseLogSettings("debug", "").level, LogLevel::kDebug);
  EXPECT_EQ(ParseLogSettings("Info", "").level, LogLevel::kInfo);
  EXPECT_EQ(ParseLogSettings("WARN", "").level, LogLevel::kWarn);
  EXPECT_EQ(ParseLogSettings("ERROR", "").level, LogLevel::kError);
  EXPECT_EQ(ParseLogSettings("FATAL", "").level, LogLevel::kFatal);
  for (const auto text : {"", "WARNING", "WAR", "INFO ", "7"}) {
    EXPECT_EQ(ParseLogSettings(text, "").level, LogLevel::kInfo) << text;
  }
}

TEST(LogSettingsTest, FormatIsTextUnlessJson) {
  EXPECT_TRUE(ParseLogSettings("", "JSON").is_json);
  EXPECT_TRUE(ParseLogSettings("", "json").is_json);
  EXPECT_FALSE(ParseLogSettings("", "Text").is_json);
  EXPECT_FALSE(ParseLogSettings("", "").is_json);
  EXPECT_FALSE(ParseLogSettings("", "JSONL").is_json);
}

}  // namespace
}  // namespace lambda::internal
