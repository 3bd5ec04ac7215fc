#include "measure/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace emu::measure {
namespace {

constexpr double kLargestExact = 9'007'199'254'740'992;  // 2^53.

}  // namespace

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
          {"init_wall_ms", "init phase, ms (host)", s.init_wall_ms, 2}};
}

std::string ValueText(const SummaryRow& row) {
  if (!row.value) return "not checked";
  const double value = *row.value;
  if (value >= kLargestExact) return fmt::format("{:g}", value);
  const bool is_whole = std::floor(value) == value;
  const int decimals = row.decimals == 0 && !is_whole ? 1 : row.decimals;
  const std::string text = fmt::format("{:.{}f}", value, decimals);
  const std::size_t digits = text.find_first_not_of("0123456789");
  return Thousands(std::stoull(text.substr(0, digits))) +
         text.substr(std::min(digits, text.size()));
}

}  // namespace emu::measure
