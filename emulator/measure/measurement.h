// Everything that `emu measure` found out about one function, as a value, and its renderings. What
// was not measured is absent, and `not_checked` says why.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "measure/counts.h"
#include "measure/price.h"
#include "measure/statistics.h"
#include "measure/summary.h"

namespace emu::measure {

// Of cold starts on this host, in ms: medians and quartiles.
struct HostTimes {
  std::optional<Spread> init;
  std::optional<Spread> first_invocation;
  std::optional<Spread> empty_program;  // QEMU itself.
  int starts = 0;
};

struct Measurement {
  std::string name;  // As the user called the target.
  std::optional<std::uint64_t> bootstrap_bytes;
  std::optional<std::uint64_t> zip_bytes;
  std::string qemu_version;
  std::string cpu;
  std::optional<EnvironmentCounts> counts;
  HostTimes times;
  std::optional<int> peak_memory_mb;
  Rates rates;
  std::optional<Usage> usage;  // What the price is of.
  std::vector<std::string> not_checked;
  std::vector<std::string> notes;  // What the numbers alone would hide.
  bool failed = false;             // Its init phase, or an invocation without any response.
};

// The row of numbers that programs are compared by.
MeasureSummary SummaryOf(const Measurement& measurement);

// For people; ends in a newline.
std::string MeasurementText(const Measurement& measurement);

// Its shape is described in docs/measure.md and only grows.
nlohmann::ordered_json MeasurementJson(const Measurement& measurement);

}  // namespace emu::measure
