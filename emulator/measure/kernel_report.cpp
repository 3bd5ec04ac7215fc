#include "measure/kernel_report.h"

#include <fmt/format.h>

#include "base/text.h"
#include "measure/cycle_model.h"

namespace emu::measure {
namespace {

std::string Name(const KernelRow& row) {
  return fmt::format("{} {} {}", row.kernel, row.size, row.path);
}

bool HasBudget(const KernelRow& row) { return row.budget.instructions || row.budget.cycles; }

std::string Over(const KernelRow& row, std::string_view unit, std::uint64_t count,
                 std::uint64_t budget) {
  return fmt::format("{}: {} {}, budget {}", Name(row), Thousands(count), unit, Thousands(budget));
}

}  // namespace

std::vector<std::string> OverBudget(const KernelReport& report) {
  std::vector<std::string> lines;
  for (const KernelResult& result : report.results) {
    const KernelBudget& budget = result.row.budget;
    if (budget.instructions && result.instructions > budget.instructions) {
      lines.push_back(Over(result.row, "instructions", *result.instructions, *budget.instructions));
    }
    if (budget.cycles && report.budgeted_model && result.cycles &&
        result.cycles->modelled > *budget.cycles) {
      lines.push_back(Over(result.row, "modelled cycles", result.cycles->modelled, *budget.cycles));
    }
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
    if (!result.row.budget.cycles || !result.instructions) continue;
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
    if (result.row.kernel == row.kernel && result.row.size == row.size && result.row.path == path) {
      return &result;
    }
  }
  return nullptr;
}

}  // namespace emu::measure
