#include "measure/summary.h"

#include <fmt/format.h>

#include <cmath>

#include "base/text.h"

namespace emu::measure {

std::vector<SummaryRow> Rows(const MeasureSummary& summary) {
  const MeasureSummary& s = summary;
  return {{"bootstrap_bytes", "bootstrap, B", s.bootstrap_bytes},
          {"zip_bytes", "zip, B", s.zip_bytes},
          {"init_instructions", "init instructions", s.init_instructions},
          {"init_system_calls", "init system calls", s.init_system_calls},
          {"init_pages", "init pages", s.init_pages},
          {"invoke_instructions", "invoke instructions", s.invoke_instructions},
          {"invoke_system_calls", "invoke system calls", s.invoke_system_calls},
          {"invoke_pages", "invoke pages", s.invoke_pages},
          {"peak_memory_mb", "peak memory, MB", s.peak_memory_mb, 1},
          {"wall_ms", "wall time, ms (host)", s.wall_ms, 2}};
}

std::string ValueText(const SummaryRow& row) {
  if (!row.value) return "not checked";
  const bool is_whole = std::floor(*row.value) == *row.value;
  if (row.decimals == 0 && is_whole) return Thousands(static_cast<std::uint64_t>(*row.value));
  return fmt::format("{:.{}f}", *row.value, std::max(row.decimals, 1));
}

}  // namespace emu::measure
