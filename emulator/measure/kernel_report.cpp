#include "measure/kernel_report.h"

#include <fmt/format.h>

#include "base/text.h"
#include "measure/cycle_model.h"

namespace emu::measure {
namespace {

std::string OnProcessor(const KernelRow& row) {
  const bool is_default = row.processor.empty() || row.processor == kDefaultProcessor;
  return is_default ? "" : " on " + row.processor;
}

std::string Name(const KernelRow& row) {
  return fmt::format("{} {} {}{}", row.kernel, row.size, row.path, OnProcessor(row));
}

bool HasBudget(const KernelRow& row) {
  return row.budget.instructions || row.budget.cycles || !row.budget.relative.to.empty();
}

bool BoundsCycles(const KernelRow& row) { return row.budget.cycles || row.budget.relative.cycles; }

std::string WhyNotCounted(const KernelResult& result) {
  return result.gap.empty() ? result.failure : result.gap;
}

using Count = std::optional<std::uint64_t>;

Count CyclesOf(const KernelResult& result) {
  return result.cycles ? Count(result.cycles->modelled) : std::nullopt;
}

std::string Over(const KernelRow& row, std::string_view unit, std::uint64_t count,
                 std::uint64_t budget) {
  return fmt::format("{}: {} {}, budget {}", Name(row), Thousands(count), unit, Thousands(budget));
}

// One kind of count of one row against its two bounds.
struct Bounded {
  const KernelRow& row;
  std::string_view unit;
  Count count, budget;
  std::optional<double> factor;
  Count base;  // What the factor multiplies.
};

void AddOver(const Bounded& bounded, std::vector<std::string>& lines) {
  const auto& [row, unit, count, budget, factor, base] = bounded;
  if (!count) return;
  if (budget && *count > *budget) lines.push_back(Over(row, unit, *count, *budget));
  if (factor && base && static_cast<double>(*count) > *factor * static_cast<double>(*base)) {
    lines.push_back(fmt::format("{}: {} {}, over {} times the {} of {}", Name(row),
                                Thousands(*count), unit, *factor, Thousands(*base),
                                row.budget.relative.to));
  }
}

}  // namespace

std::string GroupTitle(const KernelRow& row) {
  return fmt::format("{} {}{}", row.kernel, row.size, OnProcessor(row));
}

std::vector<std::string> OverBudget(const KernelReport& report) {
  std::vector<std::string> lines;
  for (const KernelResult& result : report.results) {
    const KernelBudget& budget = result.row.budget;
    const KernelResult* base = FindPath(report, result.row, budget.relative.to);
    AddOver({result.row, "instructions", result.instructions, budget.instructions,
             budget.relative.instructions, base ? base->instructions : std::nullopt},
            lines);
    if (!report.budgeted_model) continue;
    AddOver({result.row, "modelled cycles", CyclesOf(result), budget.cycles, budget.relative.cycles,
             base ? CyclesOf(*base) : std::nullopt},
            lines);
  }
  return lines;
}

std::vector<std::string> Failures(const KernelReport& report) {
  std::vector<std::string> lines;
  for (const KernelResult& result : report.results) {
    if (result.failure.empty()) continue;
    lines.push_back(fmt::format("{}: {}", Name(result.row), result.failure));
  }
  return lines;
}

std::vector<std::string> NotChecked(const KernelReport& report) {
  std::vector<std::string> lines;
  for (const KernelResult& result : report.results) {
    if (!result.failure.empty()) continue;
    if (HasBudget(result.row) && !result.instructions) {
      lines.push_back(fmt::format("{}: {}", Name(result.row), result.gap));
    }
    const std::string& to = result.row.budget.relative.to;
    const KernelResult* base = FindPath(report, result.row, to);
    if (result.instructions && !to.empty() && (!base || !base->instructions)) {
      lines.push_back(fmt::format("{}: not checked against {}: {}", Name(result.row), to,
                                  base ? WhyNotCounted(*base) : "not in this run"));
    } else if (result.row.budget.relative.cycles && result.cycles && base && !base->cycles) {
      lines.push_back(
          fmt::format("{}: cycles not checked against {}, which has none", Name(result.row), to));
    }
    if (!BoundsCycles(result.row) || !result.instructions) continue;
    if (!result.cycles) {
      lines.push_back(fmt::format("{}: {}", Name(result.row), result.gap));
    } else if (!report.budgeted_model) {
      lines.push_back(fmt::format("{}: cycles not checked: the budget is for llvm-mca {}, not {}",
                                  Name(result.row), kModelVersion, report.llvm_version));
    }
  }
  return lines;
}

bool IsScaled(const KernelResult& result) {
  return result.cycles && result.cycles->window_instructions < result.instructions;
}

const KernelResult* FindPath(const KernelReport& report, const KernelRow& row,
                             const std::string& path) {
  for (const KernelResult& result : report.results) {
    if (GroupOf(result.row) == GroupOf(row) && result.row.path == path) return &result;
  }
  return nullptr;
}

}  // namespace emu::measure
