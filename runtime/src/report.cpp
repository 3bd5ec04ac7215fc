// Errors of handlers and of initialisations.
// Source: "Using the Lambda runtime API", AWS documentation (invocation and initialization error).
#include "error_body.h"
#include "lambda/runtime.h"
#include "post.h"
#include "process.h"

namespace lambda::internal {
namespace {

constexpr std::size_t kMaxErrorBytes = 64 * 1024;

// There is no request id before the first event.
constexpr auto kInitError = MakeLayout(
    "POST /2018-06-01/runtime/init%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");

char error_buffer[kMaxErrorBytes];

}  // namespace

void PostError(std::string_view type, std::string_view message, StackTrace stack_trace) {
  std::string_view body = WriteErrorBody(type, message, error_buffer);
  if (!stack_trace.empty()) body = AddStackTrace(body, stack_trace, error_buffer);
  Post(kError.text, HeaderValue(type), body);
}

void PostInitError(const InitResult& error) {
  Post(kInitError.text, HeaderValue(error.error_type()),
       WriteErrorBody(error.error_type(), error.error_message(), error_buffer));
  Exit(1);
}

}  // namespace lambda::internal
