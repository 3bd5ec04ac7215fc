// Results, sent to the Runtime API. What is sent for the current invocation needs no more than its
// text. Source: "Using the Lambda runtime API", AWS documentation (response and errors).
#pragma once

#include <string_view>

#include "request.h"

namespace lambda::internal {

// What fills the gaps of requests, in their order. A request for an event begins with kHost and
// leaves kKind empty.
enum Argument { kRequestId, kHost, kKind, kBodyBytes, kBody, kArgumentCount };
extern std::string_view request_arguments[kArgumentCount];

// The request for an error of the current invocation; its kind is the error's type.
inline constexpr auto kError = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");

// Ends the process if the answer is a container error.
void CheckAnswer();

// Sends a request with all gaps. Ends the process if Lambda answers with a container error.
void Post(const char* layout, std::string_view kind, std::string_view body);

}  // namespace lambda::internal
