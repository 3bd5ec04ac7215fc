// The API for writing a Lambda function: `int main() { lambda::run(handler); }`. It holds one event
// at a time and allocates nothing. Beside it: streaming.h (responses in pieces), log.h, json.h,
// crash.h, lazy.h. Source: "Building a custom runtime for AWS Lambda", AWS documentation.
#pragma once

#include <string_view>
#include <type_traits>

#include "lambda/environment.h"
#include "lambda/invocation.h"
#include "lambda/response.h"
#if __STDC_HOSTED__
#include "lambda/hosted.h"
#endif

namespace lambda {
namespace internal {

// Each ends the process with status 1 and one line on stderr once the Runtime API cannot be used.
void OpenRuntimeApi();  // Reads AWS_LAMBDA_RUNTIME_API.
// Sends the result of the last event, if there is one, and waits for the next.
Invocation NextInvocation();
const Invocation& CurrentInvocation();  // What that gave last; one without headers before.
// Both are the result of the event that NextInvocation gave last. The texts must stay valid until
// NextInvocation is called.
void SetResponse(std::string_view body, std::string_view content_type);
void SetError(std::string_view type, std::string_view message, StackTrace stack_trace);
[[noreturn]] void PostInitError(const InitResult& error);

// Inline, so that a program whose handler returns no errors does not carry what reports them.
inline void SetResult(const Response& result) {
  if (result.is_error()) {
    return SetError(result.error_type(), result.error_message(), result.stack_trace());
  }
  SetResponse(result.body(), result.content_type());
}

#if __STDC_HOSTED__

// A result may own its texts, so it is kept until it has been sent.
template <class Handler>
[[noreturn]] void Serve(Handler& handler) {
  Response result = Response::Success({});
  for (;;) {
    const Invocation invocation = NextInvocation();
    result = Response::Success({});
    result = CallHandler(handler, invocation);
    SetResult(result);
  }
}

#else

template <class Handler>
[[noreturn, gnu::always_inline]] inline void Serve(Handler& handler) {
  for (;;) SetResult(handler(NextInvocation()));
}

template <class Init>
[[gnu::always_inline]] inline InitResult CallInit(Init& init) {
  return init();
}

#endif

template <class Handler>
constexpr void CheckHandler() {
  static_assert(std::is_invocable_r_v<Response, Handler&, const Invocation&>,
                "a handler takes const lambda::Invocation& and returns lambda::Response");
}

// Ends the process if `init` fails.
template <class Init>
void Initialise(Init& init) {
  const InitResult result = CallInit(init);
  if (result.is_error()) PostInitError(result);
}

}  // namespace internal

// Answers events for ever; `handler` is any callable from const Invocation& to Response.
template <class Handler>
[[noreturn, gnu::always_inline]] inline void run(Handler handler) {
  internal::CheckHandler<Handler>();
  internal::OpenRuntimeApi();
  internal::Serve(handler);
}

// Calls `init` once first; if it fails, reports that to Lambda and exits with status 1.
template <class Init, class Handler>
[[noreturn, gnu::always_inline]] inline void run(Init init, Handler handler) {
  static_assert(std::is_invocable_r_v<InitResult, Init&>,
                "init takes nothing and returns lambda::InitResult");
  internal::CheckHandler<Handler>();
  internal::OpenRuntimeApi();
  internal::Initialise(init);
  internal::Serve(handler);
}

}  // namespace lambda
