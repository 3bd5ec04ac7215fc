#include "crash_report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lambda::internal {
namespace {

using nlohmann::json;

std::string Written(const Crash& crash, std::string_view request_id = "id",
                    std::string_view host = "127.0.0.1:9001") {
  static char buffer[kCrashRequestBytes];
  return std::string(WriteCrashRequest(crash, request_id, host, buffer));
}

json Body(const std::string& request) {
  return json::parse(request.substr(request.find("\r\n\r\n") + 4));
}

TEST(CrashReportTest, IsTheInvocationsErrorOrTheInits) {
  const Crash crash{"SIGBUS", false, 0, {}};
  EXPECT_TRUE(Written(crash).starts_with(
      "POST /2018-06-01/runtime/invocation/id/error HTTP/1.1\r\nHost: 127.0.0.1:9001\r\n"));
  EXPECT_TRUE(Written(crash, "").starts_with("POST /2018-06-01/runtime/init/error HTTP/1.1\r\n"));
}

TEST(CrashReportTest, ItsLengthIsItsBodys) {
  const std::string request = Written({"SIGBUS", true, 0x123, {}});
  const std::size_t body_bytes = request.size() - request.find("\r\n\r\n") - 4;
  EXPECT_NE(request.find("\r\nContent-Length: " + std::to_string(body_bytes) + "\r\n\r\n"),
            std::string::npos);
}

TEST(CrashReportTest, AddressesHaveSixteenDigitsAndGuessesAMark) {
  const Frame frames[] = {{0x400a14, false}, {0, false}, {0xfedcba9876543210, true}};
  const json body = Body(Written({"SIGSEGV", true, 0x10, frames}));
  EXPECT_EQ(body["errorMessage"], "SIGSEGV at 0x0000000000000010");
  EXPECT_EQ(body["stackTrace"],
            json({"0x0000000000400a14", "0x0000000000000000", "? 0xfedcba9876543210"}));
}

TEST(CrashReportTest, HoldsTheMostFramesThereCanBe) {
  const std::vector<Frame> frames(kMaxCrashFrames, {0x400000, true});
  const json body = Body(Written({"SIGSEGV", true, 0x10, frames}));
  EXPECT_EQ(body["stackTrace"].size(), kMaxCrashFrames);
}

TEST(CrashReportTest, LongOrBrokenTextsMakeNoRequest) {
  const Crash crash{"SIGBUS", false, 0, {}};
  EXPECT_EQ(Written(crash, std::string(1025, 'x')), "");
  EXPECT_EQ(Written(crash, "id", std::string(2000, '1')), "");
  EXPECT_EQ(Written(crash, "two words"), "");
  EXPECT_EQ(Written(crash, "two\rlines"), "");
  EXPECT_NE(Written(crash, std::string(1000, 'x')), "");
}

}  // namespace
}  // namespace lambda::internal
