// The JSON bodies that Lambda itself writes: API errors and what the caller gets when a function
// fails without an answer of its own. Verbatim shapes: specification §1.1, §3.5.
#pragma once

#include <string>
#include <string_view>

namespace emu::lambda {

// Why a runtime is gone: the error type that telemetry shows, and the text after "Error: ".
struct Fault {
  std::string type;
  std::string message;
  std::string report_type;  // What REPORT says instead of the type; empty: the same.
};

// How a process ended, as wait(2) tells it.
struct ExitStatus {
  bool signalled = false;
  int value = 0;  // Exit status, or signal number.
};

Fault ExitFault(ExitStatus status);          // Runtime.ExitError
Fault OutOfMemoryFault();                    // Runtime.ExitError, reported as Runtime.OutOfMemory
Fault NoBootstrapFault();                    // Runtime.InvalidEntrypoint: there is none
Fault LaunchFault(std::string_view reason);  // Runtime.InvalidEntrypoint: exec failed

// {"errorMessage":…,"errorType":…} as the Runtime API answers.
std::string ApiErrorBody(std::string_view error_type, std::string_view error_message);

std::string FaultPayload(std::string_view request_id, const Fault& fault);
std::string TimeoutPayload(std::string_view request_id, int timeout_s);
std::string ResponseTooLargePayload();

// The error type that telemetry may show: Runtime.X and Function.X stay, the rest is unknown.
std::string ScrubErrorType(std::string_view error_type);

// The bytes behind base64 text; nothing for text that is not base64.
std::string DecodeBase64(std::string_view text);

}  // namespace emu::lambda
