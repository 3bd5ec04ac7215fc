// The loop's calls: where the Runtime API is, the next event, its response.
// Source: "Using the Lambda runtime API", AWS documentation.
#include "lambda/runtime.h"

#include "connection.h"
#include "exchange.h"
#include "process.h"
#include "result.h"

namespace lambda::internal {
namespace {

constexpr auto kNext =
    MakeLayout("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %\r\n\r\n%");
constexpr auto kResponse = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/response HTTP/1.1\r\nHost: %\r\n"
    "Content-Type: %\r\nContent-Length: %\r\n\r\n%");

constexpr char kBadAddress[] = "lambda runtime: AWS_LAMBDA_RUNTIME_API must be IPv4-address:port\n";
constexpr char kEventTooLarge[] =
    "{\"errorType\":\"Runtime.EventTooLarge\","
    "\"errorMessage\":\"The event is larger than 6291556 bytes.\"}";

constinit Invocation current{{}};  // Not in programs that never ask for it.

#if __STDC_HOSTED__

// A program's own putenv may have put entries anywhere: nothing behind them is read.
const char* FindAddress() { return GetEnvironment("AWS_LAMBDA_RUNTIME_API").data(); }

#else

constexpr char kAddressVariable[] = "AWS_LAMBDA_RUNTIME_API=";

// The text of AWS_LAMBDA_RUNTIME_API, nullptr if it is not set. Unlike GetEnvironment it looks at
// eight bytes first, with which few names begin: below the first frame, an entry is always followed
// by as many.
const char* FindAddress() {
  constexpr std::size_t kNameBytes = sizeof(kAddressVariable) - 1;
  for (const char* const* entry = Environment(); *entry != nullptr; ++entry) {
    const char* const text = *entry;
    if (LoadWord(text) != LoadWord(kAddressVariable)) continue;
    std::size_t length = kWordBytes;
    while (length != kNameBytes && text[length] == kAddressVariable[length]) ++length;
    if (length == kNameBytes) return text + length;
  }
  return nullptr;
}

#endif

}  // namespace

void OpenRuntimeApi() {
  const char* const text = FindAddress();
  Endpoint endpoint;
  const char* const end = text == nullptr ? nullptr : ParseEndpoint(text, endpoint);
  if (end == nullptr) Die(kBadAddress);
  request_arguments[kHost] = {text, static_cast<std::size_t>(end - text)};
  SetEndpoint(endpoint);
}

// One place sends both kinds of request, so that there is one copy of what does it.
Invocation NextInvocation() {
  for (;;) {
    const bool for_event = result_layout == nullptr;
    char digits[kMaxDecimalDigits];
    Request request;
    if (for_event) {
      request = {kNext.text, &request_arguments[kHost]};
      request_arguments[kKind] = {};
    } else {
      request = WaitingRequest(digits);
    }
    Answer answer;
    Ask(request, for_event, answer);
    result_layout = nullptr;
    if (for_event) {
      request_arguments[kRequestId] = answer.request_id;
      current = answer.invocation;
      if (answer.progress == Progress::kComplete) return answer.invocation;
      SetResult(kError.text, {kEventTooLarge + 14, 21}, kEventTooLarge);
    } else if (answer.status >= 500) {
      // A 4xx is about this one result: Lambda has told the caller; the next event may fare better.
      Die(kContainerError);
    }
  }
}

const Invocation& CurrentInvocation() { return current; }

void SetResponse(std::string_view body, std::string_view content_type) {
  SetResult(kResponse.text, content_type, body);
}

}  // namespace lambda::internal
