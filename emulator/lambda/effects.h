// What a session wants done in the world. The session decides; the edge carries the effects out in
// order.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "lambda/calls.h"
#include "lambda/log_lines.h"

namespace emu::lambda {

// What the caller of an invocation gets, always with HTTP status 200.
struct Answer {
  std::string request_id;
  std::string payload;
  std::string content_type = "application/json";
  bool function_error = false;
};

struct ReplyTo {
  CallId call = 0;
  Reply reply;
};
struct StartRuntime {
  int generation = 0;  // Counts the starts; RuntimeEnded names it, so that late news is recognised.
};
struct KillEnvironment {};  // Every process of it, and wait until all are gone.
struct LogLine {
  std::string text;
};
struct AnswerCaller {
  Answer answer;
};
struct EndInvocation {
  Report report;
};

using Effect =
    std::variant<ReplyTo, StartRuntime, KillEnvironment, LogLine, AnswerCaller, EndInvocation>;
using Effects = std::vector<Effect>;

}  // namespace emu::lambda
