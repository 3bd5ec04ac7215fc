// What a handler's result becomes: a request that waits until the next event is asked for.
// Source: "Using the Lambda runtime API", AWS documentation (response and errors).
#pragma once

#include <string_view>

#include "request.h"

namespace lambda::internal {

// What fills the gaps of requests, in their order. A request for an event begins with kHost and
// finds kKind empty.
enum Argument { kRequestId, kHost, kKind, kBodyBytes, kBody, kArgumentCount };
extern std::string_view request_arguments[kArgumentCount];

// The request that waits, with all gaps; nullptr if there is none.
extern const char* result_layout;

// The request for an error of the current invocation; its kind is the error's type.
inline constexpr auto kError = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");

// Lets a request wait. The texts must stay valid until it was sent.
void SetResult(const char* layout, std::string_view kind, std::string_view body);

}  // namespace lambda::internal
