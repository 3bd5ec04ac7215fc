// One handler of every kind of answer, the same source for both profiles and processors. The first
// word of an event says what to do with it.
#include <lambda/runtime.h>

#include <cstddef>
#include <string_view>

#include "decimal.h"
#include "system_call.h"

namespace {

using namespace std::literals;

char answer[lambda::kMaxEventBytes + 1];
std::size_t answer_bytes = 0;

void Append(std::string_view text) {
  for (const char byte : text) answer[answer_bytes++] = byte;
}

void AppendMember(std::string_view name, std::string_view value) {
  Append(name);
  Append("=");
  Append(value);
  Append("\n");
}

lambda::Response AnswerWithHeaders(const lambda::Invocation& invocation) {
  char digits[lambda::internal::kMaxDecimalDigits];
  answer_bytes = 0;
  AppendMember("request_id", invocation.request_id());
  AppendMember("deadline_ms", lambda::internal::FormatDecimal(
                                  static_cast<std::uint64_t>(invocation.deadline_ms()), digits));
  AppendMember("function_arn", invocation.function_arn());
  AppendMember("trace_id", invocation.trace_id());
  AppendMember("client_context", invocation.client_context());
  AppendMember("cognito_identity", invocation.cognito_identity());
  AppendMember("tenant_id", invocation.tenant_id());
  AppendMember("trace_variable", lambda::GetEnvironment("_X_AMZN_TRACE_ID"));
  AppendMember("variable", lambda::GetEnvironment("VARIABLE"));
  return lambda::Response::Success({answer, answer_bytes}, "text/plain");
}

lambda::Response AnswerWithLog(std::string_view payload) {
  lambda::internal::SystemCall(__NR_write, 2L, payload.data(), static_cast<long>(payload.size()));
  return lambda::Response::Success("");
}

lambda::Response Handle(const lambda::Invocation& invocation) {
  const std::string_view payload = invocation.payload();
  if (payload.starts_with("headers")) return AnswerWithHeaders(invocation);
  if (payload.starts_with("log")) return AnswerWithLog(payload);
  if (payload.starts_with("oversize")) return lambda::Response::Success({answer, sizeof(answer)});
  if (payload.starts_with("error")) {
    return lambda::Response::Error("Function.Refused", "no \"such\" thing: \x01\xff\n");
  }
  return lambda::Response::Success(payload);
}

lambda::InitResult Init() {
  if (lambda::GetEnvironment("INIT").empty()) return lambda::InitResult::Ok();
  return lambda::InitResult::Error("Function.NotReady", lambda::GetEnvironment("INIT"));
}

}  // namespace

int main() { lambda::run(Init, Handle); }
