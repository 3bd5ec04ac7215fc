// A request and its answer, tried again with pauses until one comes. It knows what an event must
// have, and nothing else of Lambda. Source: RFC 9112 section 9.3.1 (retrying requests).
#pragma once

#include <string_view>

#include "lambda/invocation.h"
#include "request.h"
#include "response_reader.h"

namespace lambda::internal {

// What a process says that ends for an answer of 5xx.
inline constexpr char kContainerError[] = "lambda runtime: container error\n";

// What came for a request. Events and all other answers have a buffer each, so that a response may
// be a view of its event and can still be sent again.
struct Answer {
  Progress progress = Progress::kBad;  // Or kComplete or kTooLarge.
  int status = 0;
  std::string_view request_id;
  Invocation invocation{{}};  // Its body and its fields.
};

// Waits for the answer to what was sent, all of it or not; disconnects unless the connection can
// carry another request.
void ReadAnswer(bool for_event, bool sent, Answer& answer);

// Four attempts, with pauses of 0, 125 and 250 ms between them. An event has status 200 and a
// request id. Without an answer, or if no event is among them, the process ends.
void Ask(const Request& request, bool for_event, Answer& answer);

}  // namespace lambda::internal
