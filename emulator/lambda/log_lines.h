// The platform's own log lines in Lambda's text format, without their final newline. Source:
// specification §3.3, §3.4.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lambda/payloads.h"

namespace emu::lambda {

// What one invocation cost. Durations are host times.
struct Report {
  std::string request_id;
  double duration_ms = 0;
  std::optional<double> init_ms;  // Only for the first invocation after an init phase of its own.
  int memory_mb = 0;
  std::optional<int> max_memory_mb;  // Nothing: could not be measured.
  std::string status;                // "", "timeout" or "error"
  std::string error_type;
};

// Duration and init together, rounded up: OS-only runtimes pay for their init phase.
std::int64_t BilledMs(const Report& report);

std::string ReportLine(const Report& report);
std::string StartLine(std::string_view request_id, std::string_view version);
std::string EndLine(std::string_view request_id);
std::string InitStartLine(std::string_view region);
// phase: "init" or "invoke"; status: "error" or "timeout".
std::string InitReportLine(double init_ms, std::string_view phase, std::string_view status,
                           std::string_view error_type);
std::string TimeoutLine(std::int64_t epoch_ms, std::string_view request_id, int timeout_s);
std::string FaultLine(std::string_view request_id, const Fault& fault);

// 2024-04-08T16:56:22.123Z
std::string Timestamp(std::int64_t epoch_ms);
// 2024/04/08/[$LATEST]<instance id>
std::string LogStreamName(std::int64_t epoch_ms, std::string_view version,
                          std::string_view instance_id);

}  // namespace emu::lambda
