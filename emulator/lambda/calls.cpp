#include "lambda/calls.h"

#include <fmt/format.h>

#include "lambda/limits.h"
#include "lambda/payloads.h"

namespace emu::lambda {

Reply AcceptedReply() { return {.status = 202, .body = "{\"status\":\"OK\"}\n"}; }

Reply ErrorReply(int status, std::string_view error_type, std::string_view error_message) {
  return {.status = status, .body = ApiErrorBody(error_type, error_message)};
}

Reply InvalidRequestIdReply() { return ErrorReply(400, "InvalidRequestID", "Invalid request ID"); }

Reply InvalidResponseModeReply() {
  return ErrorReply(400, "InvalidFunctionResponseMode", "Invalid function response mode");
}

Reply InvalidTransitionReply(RuntimeState from, RuntimeEvent event) {
  return ErrorReply(403, "InvalidStateTransition",
                    fmt::format("State transition from {} to {} failed for runtime. Error: State "
                                "transition is not allowed",
                                StateName(from), TargetName(event)));
}

Reply TruncatedReply() {
  return ErrorReply(400, "TruncatedHTTPRequest", "HTTP request detected as truncated");
}

Reply PayloadTooLargeReply() {
  return ErrorReply(
      413, "RequestEntityTooLarge",
      fmt::format("Exceeded maximum allowed payload size ({} bytes).", kMaxPayloadBytes));
}

Reply HangUp() { return {.status = 0, .hang_up = true}; }

}  // namespace emu::lambda
