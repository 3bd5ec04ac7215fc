// The API for writing a Lambda function: `int main() { lambda::run(handler); }`. It holds one event
// at a time and allocates nothing. Beside it: streaming.h (responses in pieces), log.h, json.h,
// crash.h, lazy.h. Source: "Building a custom runtime for AWS Lambda", AWS documentation.
#pragma once

#include "lambda/environment.h"
#include "lambda/invocation.h"
#include "lambda/response.h"
#if __STDC_HOSTED__
#include "lambda/hosted.h"
#endif

namespace lambda {
namespace internal {

// Each ends the process with status 1 and one line on stderr once the Runtime API cannot be used.
void OpenRuntimeApi();                    // Reads AWS_LAMBDA_RUNTIME_API.
const Invocation& NextInvocation();       // Waits for an event.
const Invocation& CurrentInvocation();    // What that gave last; one without headers before.
void PostResult(const Response& result);  // Answers the event that NextInvocation gave last.
[[noreturn]] void PostInitError(const InitResult& error);

#if !__STDC_HOSTED__
template <class Handler>
[[gnu::always_inline]] inline Response CallHandler(Handler& handler, const Invocation& invocation) {
  return handler(invocation);
}

template <class Init>
[[gnu::always_inline]] inline InitResult CallInit(Init& init) {
  return init();
}
#endif

// Ends the process if `init` fails.
template <class Init>
void Initialise(Init& init) {
  const InitResult result = CallInit(init);
  if (result.is_error()) PostInitError(result);
}

}  // namespace internal

// Answers events for ever; `handler` is any callable from const Invocation& to Response.
template <class Handler>
[[noreturn]] void run(Handler handler) {
  internal::OpenRuntimeApi();
  for (;;) internal::PostResult(internal::CallHandler(handler, internal::NextInvocation()));
}

// Calls `init` once first; if it fails, reports that to Lambda and exits with status 1.
template <class Init, class Handler>
[[noreturn]] void run(Init init, Handler handler) {
  internal::OpenRuntimeApi();
  internal::Initialise(init);
  for (;;) internal::PostResult(internal::CallHandler(handler, internal::NextInvocation()));
}

}  // namespace lambda
