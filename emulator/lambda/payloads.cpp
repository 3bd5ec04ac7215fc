#include "lambda/payloads.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <regex>

#include "lambda/limits.h"

namespace emu::lambda {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kReplaceBadUtf8 = Json::error_handler_t::replace;

std::string CallerError(std::string_view type, std::string_view message) {
  return Json{{"errorType", type}, {"errorMessage", message}}.dump(-1, ' ', false, kReplaceBadUtf8);
}

// Names as Go's os package prints them: that is the text Lambda shows.
std::string SignalName(int signal) {
  static constexpr std::array<std::pair<int, const char*>, 15> kNames{
      {{1, "hangup"},
       {2, "interrupt"},
       {3, "quit"},
       {4, "illegal instruction"},
       {5, "trace/breakpoint trap"},
       {10, "user defined signal 1"},
       {12, "user defined signal 2"},
       {13, "broken pipe"},
       {14, "alarm clock"},
       {6, "aborted"},
       {7, "bus error"},
       {8, "floating point exception"},
       {9, "killed"},
       {11, "segmentation fault"},
       {15, "terminated"}}};
  for (const auto& [number, name] : kNames) {
    if (number == signal) return name;
  }
  return fmt::format("signal {}", signal);
}

}  // namespace

Fault ExitFault(ExitStatus status) {
  if (status.signalled) {
    return {"Runtime.ExitError", "Runtime exited with error: signal: " + SignalName(status.value)};
  }
  if (status.value == 0) return {"Runtime.ExitError", "Runtime exited without providing a reason"};
  return {"Runtime.ExitError",
          fmt::format("Runtime exited with error: exit status {}", status.value)};
}

Fault OutOfMemoryFault() {
  Fault fault = ExitFault({.signalled = true, .value = 9});
  fault.report_type = "Runtime.OutOfMemory";
  return fault;
}

Fault NoBootstrapFault() {
  return {"Runtime.InvalidEntrypoint",
          "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]"};
}

Fault LaunchFault(std::string_view reason) {
  return {"Runtime.InvalidEntrypoint", fmt::format("fork/exec /var/task/bootstrap: {}", reason)};
}

std::string ApiErrorBody(std::string_view error_type, std::string_view error_message) {
  return Json{{"errorMessage", error_message}, {"errorType", error_type}}.dump(-1, ' ', false,
                                                                               kReplaceBadUtf8) +
         "\n";
}

std::string FaultPayload(std::string_view request_id, const Fault& fault) {
  return CallerError(fault.type, fmt::format("RequestId: {} Error: {}", request_id, fault.message));
}

std::string TimeoutPayload(std::string_view request_id, int timeout_s) {
  return CallerError("Sandbox.Timedout", fmt::format("RequestId: {} Error: Task timed out after "
                                                     "{}.00 seconds",
                                                     request_id, timeout_s));
}

std::string ResponseTooLargePayload() {
  return Json{{"errorMessage",
               fmt::format("Response payload size exceeded maximum allowed payload size ({} "
                           "bytes).",
                           kMaxPayloadBytes)},
              {"errorType", "Function.ResponseSizeTooLarge"}}
      .dump();
}

std::string ScrubErrorType(std::string_view error_type) {
  static const std::regex known("(Runtime|Function)\\.[A-Z][a-zA-Z]+");
  std::string text(error_type.substr(0, 1024));
  if (std::regex_search(text, known)) return text;
  return text.starts_with("Function.") ? "Function.Unknown" : "Runtime.Unknown";
}

std::string DecodeBase64(std::string_view text) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string bytes;
  unsigned bits = 0;
  int bit_count = 0;
  for (const char digit : text) {
    const std::size_t value = kAlphabet.find(digit);
    if (value == std::string_view::npos) return {};
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xffffff;
    bit_count += 6;
    if (bit_count >= 8) bytes += static_cast<char>(bits >> (bit_count -= 8));
  }
  return bytes;
}

}  // namespace emu::lambda
