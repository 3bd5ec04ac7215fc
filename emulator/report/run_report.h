// What `emu run` found, as values, and its two renderings. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fixture/judge.h"

namespace emu::report {

struct CheckLine {
  fixture::Check check;
  std::string duration;  // Of the invocations, for a check of an event.
  std::string log;       // The function's log, shown below a failed check.
  std::string remark;    // What else happened, whether the check passed or not.
};

struct FixtureReport {
  std::string file;
  std::optional<std::uint64_t> bootstrap_bytes;
  std::optional<std::uint64_t> zip_bytes;
  std::string qemu_version;
  std::string cpu;
  std::vector<CheckLine> checks;
  std::string report_line;               // REPORT of the first invocation.
  std::vector<std::string> not_checked;  // What this machine could not tell, and why.
  std::vector<std::string> notes;        // How something was done that can be done better.
  std::string logs;                      // All log lines; only when asked for.
};

struct RunReport {
  std::vector<FixtureReport> fixtures;
  double seconds = 0;
};

struct TextStyle {
  bool colour = false;
  bool quiet = false;   // Failures and the summary only.
  bool strict = false;  // What was not checked counts as a failure.
};

std::size_t CountFailed(const RunReport& report);
std::size_t CountNotChecked(const RunReport& report);

// For people; ends in a newline.
std::string RenderText(const RunReport& report, const TextStyle& style);

// For programs: one JSON document. Its shape is described in docs/reports.md and only grows.
std::string RenderJson(const RunReport& report);

}  // namespace emu::report
