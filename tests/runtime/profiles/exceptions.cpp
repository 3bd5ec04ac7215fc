// A hosted function of containers and exceptions. The first word of an event says which.
#include <lambda/runtime.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace {

class Refusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

lambda::Response Handle(const lambda::Invocation& invocation) {
  const std::string payload(invocation.payload());
  if (payload == "refusal") throw Refusal("refused: \"" + payload + "\"");
  if (payload == "substr") return lambda::Response::Success(payload.substr(100));
  if (payload == "number") throw 7;
  if (payload == "error") return lambda::Response::Error("Function." + payload, payload + '!');
  if (payload == "trace") {
    const char* trace = std::getenv("_X_AMZN_TRACE_ID");
    return lambda::Response::Success(std::string(trace == nullptr ? "none" : trace));
  }
  // Both die with this call: one given away, one copied.
  const std::string content_type = "text/" + payload;
  return lambda::Response::Success(payload + payload, content_type);
}

lambda::InitResult Init() {
  const std::string_view fault = lambda::GetEnvironment("FAULT");
  if (fault == "throw") throw Refusal("not ready");
  if (fault == "leave") std::exit(3);
  return lambda::InitResult::Ok();
}

}  // namespace

int main() { lambda::run(Init, Handle); }
