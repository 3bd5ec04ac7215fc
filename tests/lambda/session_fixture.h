// A session under test with its own clock, and the effects of each input sorted by kind.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lambda/session.h"

namespace emu::lambda {

class SessionTest : public testing::Test {
 protected:
  static constexpr std::int64_t kSecondNs = 1'000'000'000;

  struct Seen {
    std::vector<ReplyTo> replies;
    std::vector<int> starts;
    int kills = 0;
    std::vector<std::string> logs;
    std::vector<emu::lambda::Answer> answers;
    std::vector<Report> reports;
  };

  SessionTest() { function_.timeout_s = 3; }

  Session MakeSession() { return Session(function_); }

  static Seen Sort(Effects effects) {
    Seen seen;
    for (Effect& effect : effects) {
      std::visit(
          [&seen](auto& each) {
            using Kind = std::remove_cvref_t<decltype(each)>;
            if constexpr (std::is_same_v<Kind, ReplyTo>) seen.replies.push_back(each);
            if constexpr (std::is_same_v<Kind, StartRuntime>)
              seen.starts.push_back(each.generation);
            if constexpr (std::is_same_v<Kind, KillEnvironment>) ++seen.kills;
            if constexpr (std::is_same_v<Kind, LogLine>) seen.logs.push_back(each.text);
            if constexpr (std::is_same_v<Kind, AnswerCaller>) seen.answers.push_back(each.answer);
            if constexpr (std::is_same_v<Kind, EndInvocation>) seen.reports.push_back(each.report);
          },
          effect);
    }
    return seen;
  }

  Seen Start() { return Sort(session_.Start(now_)); }
  Seen Call(RuntimeEvent kind, CallId id, std::string request_id = "", std::string body = "") {
    return Sort(session_.Call(now_, id, {.kind = kind, .request_id = request_id, .body = body}));
  }
  Seen Next(CallId id) { return Call(RuntimeEvent::kNext, id); }
  Seen Respond(CallId id, std::string request_id, std::string body = "{}") {
    return Call(RuntimeEvent::kResponse, id, request_id, body);
  }
  Seen Fail(CallId id, std::string request_id, std::string body = "{}") {
    return Call(RuntimeEvent::kError, id, request_id, body);
  }
  Seen Invoke(std::string request_id, std::string payload = "{}") {
    return Sort(session_.Invoke(now_, {.request_id = request_id, .payload = payload}));
  }
  Seen Ended(int generation, Fault fault = ExitFault({false, 3})) {
    return Sort(session_.RuntimeEnded(now_, generation, fault));
  }
  Seen After(double seconds) {
    Advance(seconds);
    return Sort(session_.Tick(now_));
  }
  void Advance(double seconds) {
    now_.monotonic_ns += static_cast<std::int64_t>(seconds * 1e9);
    now_.epoch_ms += static_cast<std::int64_t>(seconds * 1e3);
  }
  // A runtime that waits for its first event in call 1.
  void StartAndInit() {
    Start();
    Advance(0.02);
    Next(1);
  }

  FunctionConfig function_;
  Now now_{.monotonic_ns = 5 * kSecondNs, .epoch_ms = 1'700'000'000'000};
  Session session_{function_};
};

}  // namespace emu::lambda
