#include "measure/measurement.h"

namespace emu::measure {
namespace {

template <typename Number>
std::optional<double> MedianOf(const std::vector<InvocationCounts>& invocations, Number number) {
  std::vector<double> values;
  for (const InvocationCounts& invocation : invocations) {
    values.push_back(static_cast<double>(number(invocation.invoke)));
  }
  return Median(std::move(values));
}

void AddCounts(const EnvironmentCounts& counts, MeasureSummary& summary) {
  if (counts.init) {
    summary.init_instructions = counts.init->instructions;
    summary.init_system_calls = counts.init->SyscallCount();
    summary.init_pages = counts.init->pages;
  }
  summary.invoke_instructions =
      MedianOf(counts.invocations, [](const PhaseTotals& phase) { return phase.instructions; });
  summary.invoke_system_calls =
      MedianOf(counts.invocations, [](const PhaseTotals& phase) { return phase.SyscallCount(); });
  summary.invoke_pages =
      MedianOf(counts.invocations, [](const PhaseTotals& phase) { return phase.pages; });
}

}  // namespace

MeasureSummary SummaryOf(const Measurement& measurement) {
  MeasureSummary summary{.name = measurement.name,
                         .bootstrap_bytes = measurement.bootstrap_bytes,
                         .zip_bytes = measurement.zip_bytes};
  if (measurement.counts) AddCounts(*measurement.counts, summary);
  if (const auto mb = measurement.peak_memory_mb) summary.peak_memory_mb = *mb;
  if (const auto& init = measurement.times.init) summary.init_wall_ms = init->median;
  return summary;
}

}  // namespace emu::measure
