// Answers with everything that it was told about the event, as a JSON object of strings.
#include <lambda/runtime.h>

#include "decimal.h"
#include "json_writer.h"

namespace {

void WriteMember(lambda::internal::JsonWriter& json, std::string_view before_value,
                 std::string_view value) {
  json.Raw(before_value);
  json.Escaped(value, 256);
}

}  // namespace

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    static char answer[64 * 1024];
    char digits[lambda::internal::kMaxDecimalDigits];
    const auto deadline_ms = static_cast<std::uint64_t>(invocation.deadline_ms());
    lambda::internal::JsonWriter json(answer);
    WriteMember(json, "{\"request_id\":\"", invocation.request_id());
    WriteMember(json, "\",\"deadline_ms\":\"",
                lambda::internal::FormatDecimal(deadline_ms, digits));
    WriteMember(json, "\",\"function_arn\":\"", invocation.function_arn());
    WriteMember(json, "\",\"trace_id\":\"", invocation.trace_id());
    WriteMember(json, "\",\"client_context\":\"", invocation.client_context());
    WriteMember(json, "\",\"cognito_identity\":\"", invocation.cognito_identity());
    WriteMember(json, "\",\"tenant_id\":\"", invocation.tenant_id());
    WriteMember(json, "\",\"payload\":\"", invocation.payload());
    json.Raw("\"}");
    return lambda::Response::Success(json.written());
  });
}
