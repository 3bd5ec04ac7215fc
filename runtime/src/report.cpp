// Errors of handlers and of initialisations.
// Source: "Using the Lambda runtime API", AWS documentation (invocation and initialization error).
#include "error_body.h"
#include "exchange.h"
#include "lambda/runtime.h"
#include "process.h"
#include "result.h"

namespace lambda::internal {
namespace {

constexpr std::size_t kMaxErrorBytes = 64 * 1024;

// There is no request id before the first event.
constexpr auto kInitError = MakeLayout(
    "POST /2018-06-01/runtime/init%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");

char error_buffer[kMaxErrorBytes];

}  // namespace

void SetError(std::string_view type, std::string_view message, StackTrace stack_trace) {
  std::string_view body = WriteErrorBody(type, message, error_buffer);
  if (!stack_trace.empty()) body = AddStackTrace(body, stack_trace, error_buffer);
  SetResult(kError.text, ErrorTypeValue(type), body);
}

void PostInitError(const InitResult& error) {
  SetError(error.error_type(), error.error_message(), {});
  result_layout = kInitError.text;
  char digits[kMaxDecimalDigits];
  Answer answer;
  Ask(WaitingRequest(digits), false, answer);
  Exit(1);
}

}  // namespace lambda::internal
