// How the hosted profile calls init and handler: the trace id is in the environment, and an
// exception that leaves them becomes a Lambda error. Included by runtime.h, not by handlers.
// Sources: "Using the Lambda runtime API" (_X_AMZN_TRACE_ID), AWS documentation.
#pragma once

#include <string_view>

#include "lambda/invocation.h"
#include "lambda/response.h"

namespace lambda::internal {

// Sets _X_AMZN_TRACE_ID, or removes it if Lambda sent no trace id.
void SetTraceVariable(std::string_view trace_id);

// About the exception that is being handled. The type is its own, like "std::out_of_range"
// (mangled if it is a template or local to a function), the message what() says. Of what is no
// std::exception "Function.Exception", with a thrown text as the message.
Response CurrentExceptionAsResponse();
InitResult CurrentExceptionAsInitResult();

template <class Handler>
Response CallHandler(Handler& handler, const Invocation& invocation) {
  SetTraceVariable(invocation.trace_id());
  try {
    return handler(invocation);
  } catch (...) {
    return CurrentExceptionAsResponse();
  }
}

template <class Init>
InitResult CallInit(Init& init) {
  try {
    return init();
  } catch (...) {
    return CurrentExceptionAsInitResult();
  }
}

}  // namespace lambda::internal
