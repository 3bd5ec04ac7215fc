#include "report/memory_verdict.h"

#include <fmt/format.h>

#include <algorithm>

namespace emu::report {
namespace {

void AddOnce(std::vector<std::string>& lines, std::string line) {
  if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
}

}  // namespace

std::string KillRemark(const lambda::MemoryUse& use, int limit_mb) {
  if (!use.kill) return {};
  const std::string what = fmt::format("killed: used more than its {} MB", limit_mb);
  if (!use.kill->seen_mb) {
    return fmt::format("{} (stopped by its cgroup, about {} MB over)", what, use.cgroup_over_mb);
  }
  return fmt::format("{} (seen at {} MB, {} MB over, by sampling every {} ms)", what,
                     *use.kill->seen_mb, *use.kill->seen_mb - limit_mb, use.sample_ms);
}

void JudgeMemory(const VariantMemory& memory, FixtureReport& report) {
  const std::string name = memory.variant.empty() ? "memory" : "memory [" + memory.variant + "]";
  std::optional<int> most_mb;
  for (const lambda::MemoryUse& use : memory.uses) {
    if (use.max_mb && !use.kill) most_mb = std::max(most_mb.value_or(0), *use.max_mb);
    if (use.no_cgroup.empty()) continue;
    AddOnce(report.notes, fmt::format("memory limit: held by sampling every {} ms alone: {}",
                                      use.sample_ms, use.no_cgroup));
  }
  if (!most_mb && memory.answered) {
    report.not_checked.push_back(name + ": /proc/PID/smaps cannot be read");
  }
  if (!most_mb || *most_mb <= memory.limit_mb) return;
  report.checks.push_back({fixture::Check{.name = name,
                                          .expected = fmt::format("at most {} MB", memory.limit_mb),
                                          .got = fmt::format("{} MB", *most_mb)}});
}

}  // namespace emu::report
