// A hosted function of containers and exceptions. The first word of an event says which.
#include <lambda/runtime.h>
#include <stdio_ext.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace {

class Refusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Object {};

[[noreturn]] void ThrowAs(const std::string& kind) {
  if (kind == "refusal") throw Refusal("refused: \"" + kind + "\"");
  if (kind == "number") throw 7;
  if (kind == "object") throw Object();
  throw "a thrown text";
}

void ThrowThroughNoexcept() noexcept { ThrowAs("refusal"); }

lambda::Response Handle(const lambda::Invocation& invocation) {
  const std::string payload(invocation.payload());
  if (payload == "refusal" || payload == "number" || payload == "object" || payload == "text") {
    ThrowAs(payload);
  }
  if (payload == "uncaught") ThrowThroughNoexcept();
  if (payload == "substr") return lambda::Response::Success(payload.substr(100));
  if (payload == "error") return lambda::Response::Error("Function." + payload, payload + '!');
  if (payload == "trace") {
    const char* trace = std::getenv("_X_AMZN_TRACE_ID");
    return lambda::Response::Success(std::string(trace == nullptr ? "none" : trace));
  }
  if (payload == "print") {
    std::puts("a line");
    return lambda::Response::Success(std::to_string(__fpending(stdout)));
  }
  // Both die with this call: one given away, one copied.
  const std::string content_type = "text/" + payload;
  return lambda::Response::Success(payload + payload, content_type);
}

lambda::InitResult Init() {
  const std::string_view fault = lambda::GetEnvironment("FAULT");
  if (fault == "throw") throw Refusal("not ready");
  return lambda::InitResult::Ok();
}

}  // namespace

int main() { lambda::run(Init, Handle); }
