// The JSON body of a Lambda error. Pure; writes into the caller's buffer.
// Source: "Using the Lambda runtime API", AWS documentation (invocation error).
#pragma once

#include <span>
#include <string_view>

#include "lambda/response.h"

namespace lambda::internal {

// Writes {"errorType":…,"errorMessage":…,"stackTrace":[]} and returns it. Bytes that are not UTF-8
// become U+FFFD; a text that does not fit is cut between two characters. `buffer` must hold at
// least 128 bytes.
std::string_view WriteErrorBody(std::string_view type, std::string_view message,
                                std::span<char> buffer);

// Writes `frames` into the empty list at the end of `body`, which WriteErrorBody has written at the
// beginning of `buffer`, and returns it. A frame that does not fit is cut, later ones are left out.
// A function of its own, so that only who has frames links it.
std::string_view AddStackTrace(std::string_view body, StackTrace frames, std::span<char> buffer);

}  // namespace lambda::internal
