// Runtime API traffic as plain values: what a runtime asked, what it is told. Source: specification
// §1.1.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "lambda/lifecycle.h"

namespace emu::lambda {

using CallId = std::uint64_t;  // One HTTP request that waits for its reply.

struct RuntimeCall {
  RuntimeEvent kind = RuntimeEvent::kNext;
  std::string request_id;  // From the path of /response and /error.
  std::string content_type;
  std::string response_mode;  // Lambda-Runtime-Function-Response-Mode
  std::string error_type;     // Lambda-Runtime-Function-Error-Type, as header
  std::string body;           // At most kMaxPayloadBytes.
  bool body_too_large = false;
  bool body_truncated = false;     // The connection ended before the body did.
  std::string trailer_error_type;  // A response that failed while it was sent: its type,
  std::string trailer_error_body;  // and the base64 of its error JSON.
};

struct Reply {
  int status = 200;
  std::string content_type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  bool hang_up = false;  // Close the connection without an answer.
};

Reply AcceptedReply();  // 202 {"status":"OK"}
Reply ErrorReply(int status, std::string_view error_type, std::string_view error_message);
Reply InvalidRequestIdReply();                                        // 400
Reply InvalidResponseModeReply();                                     // 400
Reply InvalidTransitionReply(RuntimeState from, RuntimeEvent event);  // 403
Reply TruncatedReply();                                               // 400
Reply PayloadTooLargeReply();                                         // 413
Reply HangUp();

}  // namespace emu::lambda
