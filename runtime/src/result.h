// What a handler's result becomes: a request that waits until the next event is asked for.
// Source: "Using the Lambda runtime API", AWS documentation (response and errors).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "decimal.h"
#include "lambda/text.h"
#include "request.h"

namespace lambda::internal {

// What fills the gaps of requests, in their order. A request for an event begins with kHost and
// finds kKind empty.
enum Argument { kRequestId, kHost, kKind, kBodyBytes, kBody, kArgumentCount };
extern std::string_view request_arguments[kArgumentCount];

// The request that waits, with all gaps; nullptr if there is none. kKind and kBody are its texts,
// and must stay valid until it was sent.
extern const char* result_layout;

// The request for an error of the current invocation; its kind is the error's type.
inline constexpr auto kError = MakeLayout(
    "POST /2018-06-01/runtime/invocation/%/error HTTP/1.1\r\nHost: %\r\nContent-Type: "
    "application/json\r\nLambda-Runtime-Function-Error-Type: %\r\nContent-Length: %\r\n\r\n%");

// An error's type as it is put into a head: servers refuse long ones, and the error would be lost.
inline constexpr std::size_t kMaxErrorTypeBytes = 256;
inline std::string_view ErrorTypeValue(std::string_view type) {
  return HeaderValue({type.data(), std::min(type.size(), kMaxErrorTypeBytes)});
}

// Lets a request wait.
inline void SetResult(const char* layout, std::string_view kind, std::string_view body) {
  result_layout = layout;
  request_arguments[kKind] = kind;
  request_arguments[kBody] = body;
}

// The request that waits; the length of its body is written to `digits`.
inline Request WaitingRequest(char (&digits)[kMaxDecimalDigits]) {
  request_arguments[kBodyBytes] = FormatDecimal(request_arguments[kBody].size(), digits);
  return {result_layout, request_arguments};
}

}  // namespace lambda::internal
