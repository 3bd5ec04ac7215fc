#include "error_body.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "json_writer.h"

namespace lambda::internal {
namespace {

using nlohmann::json;

// What a JSON reader gets back from `text`.
std::string Reread(std::string_view text) {
  char buffer[4096];
  return json::parse(WriteErrorBody("T", text, buffer))["errorMessage"];
}

std::string_view WithFrames(std::string_view type, std::string_view message, StackTrace frames,
                            std::span<char> buffer) {
  return AddStackTrace(WriteErrorBody(type, message, buffer), frames, buffer);
}

TEST(ErrorBodyTest, HasTheThreeMembersOfALambdaError) {
  char buffer[256];
  EXPECT_EQ(WriteErrorBody("Function.Bad", "no \"x\"", buffer),
            R"({"errorType":"Function.Bad","errorMessage":"no \"x\"","stackTrace":[]})");
}

TEST(ErrorBodyTest, FramesFollowEscapedAndInOrder) {
  char buffer[256];
  const std::string_view frames[] = {"a \"b\"", "", "c\n"};
  const json body = json::parse(WithFrames("T", "m", frames, buffer));
  EXPECT_EQ(body["stackTrace"], json({"a \"b\"", "", "c\n"}));
}

TEST(ErrorBodyTest, FramesThatDoNotFitAreLeftOut) {
  char buffer[256];
  const std::vector<std::string_view> frames(100, "1234567");
  const json trace = json::parse(WithFrames("T", "m", frames, buffer))["stackTrace"];
  EXPECT_GT(trace.size(), 15u);
  EXPECT_LT(trace.size(), 25u);
  EXPECT_EQ(trace[14], "1234567");
}

TEST(ErrorBodyTest, EveryAsciiByteSurvives) {
  std::string text;
  for (char byte = 0; byte < 127; ++byte) text += byte;
  EXPECT_EQ(Reread(text), text);
}

TEST(ErrorBodyTest, WellFormedUtf8Survives) {
  for (const std::string text : {"\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF",
                                 "\U00010000", "\U0010FFFF", "x\u00E9y\U0001F600z"}) {
    EXPECT_EQ(Reread(text), text);
  }
}

TEST(ErrorBodyTest, EachByteThatIsNotUtf8IsReplaced) {
  // Lone continuation, overlong forms, a surrogate, beyond U+10FFFF, impossible bytes, sequences
  // cut short.
  for (const std::string text :
       {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\x98"}) {
    std::string replaced;
    for (std::size_t i = 0; i < text.size(); ++i) replaced += "\uFFFD";
    EXPECT_EQ(Reread(text + "!"), replaced + "!");
    EXPECT_EQ(Reread(text), replaced);
  }
}

TEST(ErrorBodyTest, StaysInsideAnyBufferAndRemainsJson) {
  const std::string type(50, 'T');
  std::string message;
  for (int i = 0; i < 40; ++i) message += "\x01\u00E9\"";
  const std::string_view frames[] = {"main.cpp:7 \"f\"", message, message, "last"};
  for (std::size_t size = 128; size < 900; ++size) {
    std::string buffer(size + 16, '#');
    const std::string_view body = WithFrames(type, message, frames, std::span(buffer.data(), size));
    EXPECT_LE(body.size(), size);
    EXPECT_EQ(buffer.substr(size), std::string(16, '#'));
    const std::string written = json::parse(body)["errorMessage"];
    EXPECT_EQ(message.substr(0, written.size()), written);
  }
}

}  // namespace
}  // namespace lambda::internal
