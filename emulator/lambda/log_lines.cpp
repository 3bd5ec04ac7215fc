#include "lambda/log_lines.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace emu::lambda {

std::int64_t BilledMs(const Report& report) {
  return static_cast<std::int64_t>(std::ceil(report.duration_ms + report.init_ms.value_or(0)));
}

std::string ReportLine(const Report& report) {
  std::string line = fmt::format(
      "REPORT RequestId: {}\tDuration: {:.2f} ms\tBilled Duration: {} ms\tMemory Size: {} MB\t",
      report.request_id, report.duration_ms, BilledMs(report), report.memory_mb);
  if (report.max_memory_mb) line += fmt::format("Max Memory Used: {} MB\t", *report.max_memory_mb);
  if (report.init_ms) line += fmt::format("Init Duration: {:.2f} ms\t", *report.init_ms);
  if (!report.status.empty()) line += fmt::format("Status: {}\t", report.status);
  if (!report.error_type.empty()) line += fmt::format("Error Type: {}\t", report.error_type);
  return line;
}

std::string StartLine(std::string_view request_id, std::string_view version) {
  return fmt::format("START RequestId: {} Version: {}", request_id, version);
}

std::string EndLine(std::string_view request_id) {
  return fmt::format("END RequestId: {}", request_id);
}

std::string InitStartLine(std::string_view region) {
  return fmt::format(
      "INIT_START Runtime Version: provided:al2023.v0\tRuntime Version ARN: "
      "arn:aws:lambda:{}::runtime:{:064x}",
      region, 0);
}

std::string InitReportLine(double init_ms, std::string_view phase, std::string_view status,
                           std::string_view error_type) {
  std::string line = fmt::format("INIT_REPORT Init Duration: {:.2f} ms\tPhase: {}\tStatus: {}",
                                 init_ms, phase, status);
  if (!error_type.empty()) line += fmt::format("\tError Type: {}", error_type);
  return line;
}

std::string TimeoutLine(std::int64_t epoch_ms, std::string_view request_id, int timeout_s) {
  return fmt::format("{} {} Task timed out after {}.00 seconds\n", Timestamp(epoch_ms), request_id,
                     timeout_s);
}

std::string FaultLine(std::string_view request_id, const Fault& fault) {
  return fmt::format("RequestId: {} Error: {}\n{}", request_id, fault.message, fault.type);
}

std::string Timestamp(std::int64_t epoch_ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> time{milliseconds{epoch_ms}};
  const year_month_day date{floor<days>(time)};
  const hh_mm_ss clock{time - floor<days>(time)};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     clock.subseconds().count());
}

std::string LogStreamName(std::int64_t epoch_ms, std::string_view version,
                          std::string_view instance_id) {
  const std::string time = Timestamp(epoch_ms);
  return fmt::format("{}/{}/{}/[{}]{}", time.substr(0, 4), time.substr(5, 2), time.substr(8, 2),
                     version, instance_id);
}

}  // namespace emu::lambda
