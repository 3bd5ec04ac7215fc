// The loop's calls: where the Runtime API is, the next event, its response.
// Source: "Using the Lambda runtime API", AWS documentation.
#include "lambda/runtime.h"

#include "connection.h"
#include "exchange.h"
#include "post.h"
#include "process.h"

namespace lambda::internal {
namespace {

using namespace std::literals;

constexpr auto kNext =
    MakeLayout("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %\r\n\r\n%");
constexpr auto kResponse = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/response HTTP/1.1\r\nHost: %\r\n"
    "Content-Type: %\r\nContent-Length: %\r\n\r\n%");

constexpr std::string_view kEventTooLarge =
    "{\"errorType\":\"Runtime.EventTooLarge\","
    "\"errorMessage\":\"The event is larger than 6291556 bytes.\"}";

}  // namespace

void OpenRuntimeApi() {
  const char* const text = FindEnvironment("AWS_LAMBDA_RUNTIME_API"sv);
  Endpoint endpoint;
  const char* const end = text == nullptr ? nullptr : ParseEndpoint(text, endpoint);
  if (end == nullptr) Die("lambda runtime: AWS_LAMBDA_RUNTIME_API must be IPv4-address:port\n"sv);
  request_arguments[kHost] = {text, static_cast<std::size_t>(end - text)};
  SetEndpoint(endpoint);
}

const Invocation& NextInvocation() {
  for (;;) {
    request_arguments[kKind] = {};
    const Progress progress = Ask({kNext.text, &request_arguments[kHost]}, true);
    request_arguments[kRequestId] = answer.request_id;
    if (progress == Progress::kComplete) return answer.invocation;
    Post(kError.text, {kEventTooLarge.data() + 14, 21}, kEventTooLarge);
  }
}

const Invocation& CurrentInvocation() { return answer.invocation; }

void PostResponse(std::string_view body, std::string_view content_type) {
  Post(kResponse.text, content_type, body);
}

}  // namespace lambda::internal
