// The API for writing a Lambda function: `int main() { lambda::run(handler); }`. It holds one event
// at a time and allocates nothing. Beside it: streaming.h (responses in pieces), log.h, json.h,
// crash.h, lazy.h. Source: "Building a custom runtime for AWS Lambda", AWS documentation.
#pragma once

#include <string_view>

#include "lambda/environment.h"
#include "lambda/invocation.h"
#include "lambda/response.h"

namespace lambda {
namespace internal {

// Each ends the process with status 1 and one line on stderr once the Runtime API cannot be used.
void OpenRuntimeApi();  // Reads AWS_LAMBDA_RUNTIME_API.
// Sends the result of the last event, if there is one, and waits for the next.
Invocation NextInvocation();
// Both are the result of the event that NextInvocation gave last. The texts must stay valid until
// NextInvocation is called.
void SetResponse(std::string_view body, std::string_view content_type);
void SetError(std::string_view type, std::string_view message);
[[noreturn]] void PostInitError(const InitResult& error);

// Inline, so that a program whose handler returns no errors does not carry what reports them.
inline void SetResult(const Response& result) {
  if (result.is_error()) return SetError(result.error_type(), result.error_message());
  SetResponse(result.body(), result.content_type());
}

}  // namespace internal

// Answers events for ever; `handler` is any callable from const Invocation& to Response.
template <class Handler>
[[noreturn, gnu::always_inline]] inline void run(Handler handler) {
  internal::OpenRuntimeApi();
  for (;;) internal::SetResult(handler(internal::NextInvocation()));
}

// Calls `init` once first; if it fails, reports that to Lambda and exits with status 1.
template <class Init, class Handler>
[[noreturn, gnu::always_inline]] inline void run(Init init, Handler handler) {
  internal::OpenRuntimeApi();
  const InitResult result = init();
  if (result.is_error()) internal::PostInitError(result);
  for (;;) internal::SetResult(handler(internal::NextInvocation()));
}

}  // namespace lambda
