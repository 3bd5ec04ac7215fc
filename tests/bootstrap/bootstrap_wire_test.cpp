// The linked reference bootstrap, from the wire: both paths, the largest events, errors in between.
#include <gtest/gtest.h>

#include <bit>
#include <cstdio>
#include <random>

#include "bootstrap_session.h"
#include "simd/dot.h"

namespace {

using bootstrap_test::BootstrapSession;

constexpr std::size_t kMaxEventBytes = 6 * 1024 * 1024 + 100;

std::string SeedBody(const std::string& path) {
  return R"({"statusCode":200,"body":{"dotProduct":25002500,"vectorSize":10000,"arch":"arm64-)" +
         path + "\"}}";
}

// An event with vectors, the text of each element drawn from `draw`, as large as an event may be.
struct LargeEvent {
  std::string payload;
  std::vector<float> a, b;
};

template <class Draw>
LargeEvent LargestEvent(Draw draw) {
  LargeEvent event;
  std::string a, b;
  while (true) {
    const std::string next_a = draw(), next_b = draw();
    if (a.size() + b.size() + next_a.size() + next_b.size() + 32 > kMaxEventBytes) break;
    a += (event.a.empty() ? "" : ",") + next_a;
    b += (event.b.empty() ? "" : ",") + next_b;
    event.a.push_back(std::strtof(next_a.c_str(), nullptr));
    event.b.push_back(std::strtof(next_b.c_str(), nullptr));
  }
  event.payload = R"({"op":"dot","a":[)" + a + R"(],"b":[)" + b + "]}";
  event.payload.resize(kMaxEventBytes, ' ');
  return event;
}

std::string ExpectedEnd(const LargeEvent& event, const std::string& path) {
  const float sum = simd::DotScalar(event.a.data(), event.b.data(), event.a.size());
  char bits[16];
  std::snprintf(bits, sizeof bits, "%08x", std::bit_cast<std::uint32_t>(sum));
  return ",\"vectorSize\":" + std::to_string(event.a.size()) + ",\"arch\":\"arm64-" + path +
         "\",\"bits\":\"" + bits + "\"}}";
}

TEST(BootstrapWireTest, EachPathAnswersForTheSeedVectors) {
  EXPECT_EQ(BootstrapSession("neon").Answer("{}"), SeedBody("neon"));
  EXPECT_EQ(BootstrapSession("scalar").Answer(R"({"op":"dot"})"), SeedBody("scalar"));
}

TEST(BootstrapWireTest, AnEmptyPathIsTheBestOne) {
  EXPECT_EQ(BootstrapSession("").Answer("{}"), SeedBody("neon"));
}

TEST(BootstrapWireTest, UnknownAndUnsupportedPathsAreInitErrorsThatListTheOthers) {
  for (const char* path : {"avx2", "sve", "Neon"}) {
    const BootstrapSession::InitError error = BootstrapSession(path).ReceiveInitError();
    EXPECT_EQ(error.request.path, "/2018-06-01/runtime/init/error");
    EXPECT_EQ(error.request.headers.at("lambda-runtime-function-error-type"),
              "Runtime.InvalidSimdPath");
    EXPECT_NE(error.request.body.find("one of: neon scalar"), std::string::npos);
    EXPECT_EQ(error.exit_status, 1);
  }
}

TEST(BootstrapWireTest, AfterEveryErrorTheNextEventWorks) {
  BootstrapSession session("neon");
  for (const char* payload : {"", "{", "[]", R"({"op":1})", R"({"a":[1],"b":[1,2]})", "\xFF"}) {
    EXPECT_NE(session.Answer(payload).find("\"errorType\":\"Function."), std::string::npos);
    EXPECT_EQ(session.Answer("{}"), SeedBody("neon"));
  }
}

TEST(BootstrapWireTest, TheLargestEventOfLongNumbersIsAnswered) {
  std::mt19937 random(4);
  const LargeEvent event = LargestEvent([&] {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", std::uniform_real_distribution<>(-1, 1)(random));
    return std::string(text);
  });
  for (const char* path : {"neon", "scalar"}) {
    BootstrapSession session(path);
    EXPECT_TRUE(session.Answer(event.payload).ends_with(ExpectedEnd(event, path)));
    EXPECT_EQ(session.Answer("{}"), SeedBody(path));
  }
}

TEST(BootstrapWireTest, TheLargestEventOfShortNumbersIsAnswered) {
  std::mt19937 random(5);
  const LargeEvent event = LargestEvent([&] { return std::to_string(random() % 10); });
  ASSERT_GT(event.a.size(), 1'500'000U);
  EXPECT_TRUE(BootstrapSession("neon").Answer(event.payload).ends_with(ExpectedEnd(event, "neon")));
}

}  // namespace
