// What a function that logs leaves on stderr.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "runtime_session.h"

namespace runtime_test {
namespace {

using nlohmann::json;

// The lines that the test function logging writes for one event, "payload".
std::vector<std::string> LinesOf(const GuestProcess::Environment& environment) {
  RuntimeSession session("logging", {}, environment);
  session.Accept();
  session.Round("the-id", "payload");
  session.ReceiveNext();
  std::vector<std::string> lines;
  std::istringstream log(session.guest().KillAndReadStderr());
  for (std::string line; std::getline(log, line);) lines.push_back(line);
  return lines;
}

// The words in the column of levels.
std::string Levels(const std::vector<std::string>& lines) {
  std::string levels;
  for (const std::string& line : lines) {
    const std::size_t begin = line.find('\t', line.find('\t') + 1) + 1;
    levels += line.substr(begin, line.find('\t', begin) - begin) + ' ';
  }
  return levels;
}

TEST(LogTest, TextIsTheFormatUnlessAskedOtherwise) {
  const std::vector<std::string> lines = LinesOf({});
  const std::string time = R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)";
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_TRUE(std::regex_match(lines[0], std::regex(time + "\t-\tINFO\tinit")));
  EXPECT_TRUE(std::regex_match(
      lines[1], std::regex(time + "\tthe-id\tINFO\tgot payload=payload bytes=7 large=false")));
}

TEST(LogTest, JsonLinesHaveTheRequestAndTheFields) {
  const std::vector<std::string> lines = LinesOf({{"AWS_LAMBDA_LOG_FORMAT", "JSON"}});
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_FALSE(json::parse(lines[0]).contains("requestId"));
  const json line = json::parse(lines[1]);
  EXPECT_EQ(line["requestId"], "the-id");
  EXPECT_EQ(line["level"], "INFO");
  EXPECT_EQ(line["message"], "got");
  EXPECT_EQ(line["payload"], "payload");
  EXPECT_EQ(line["bytes"], 7);
  EXPECT_EQ(line["large"], false);
}

TEST(LogTest, LinesBelowTheLevelAreNotWritten) {
  EXPECT_EQ(Levels(LinesOf({})), "INFO INFO WARN ERROR FATAL ");
  EXPECT_EQ(Levels(LinesOf({{"AWS_LAMBDA_LOG_LEVEL", "TRACE"}})),
            "INFO TRACE DEBUG INFO WARN ERROR FATAL ");
  EXPECT_EQ(Levels(LinesOf({{"AWS_LAMBDA_LOG_LEVEL", "ERROR"}})), "ERROR FATAL ");
}

}  // namespace
}  // namespace runtime_test
