// What `emu bench kernels` found: one result for each row of the list, and which of them break
// their budgets. Measures nothing; renders are kernel_text.h, kernel_json.h and plot_kernels.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "measure/kernel_list.h"

namespace emu::measure {

struct KernelCycles {
  std::uint64_t modelled = 0;
  std::uint64_t window_instructions = 0;  // Modelled instructions; fewer than the call has: scaled.
};

struct KernelResult {
  KernelRow row;
  std::optional<std::uint64_t> instructions;  // Of one call.
  std::optional<KernelCycles> cycles;         // Of the same call.
  std::string gap;  // "not checked: …", "not installed: …": what this machine lacks, if it does.
  std::string failure;  // What the program did wrong, when it failed.
};

struct KernelReport {
  std::string qemu_version;
  std::string llvm_version;     // Of the cycle model; empty without one.
  bool budgeted_model = false;  // Cycle budgets are written for this version.
  std::vector<KernelResult> results;
};

// One line for each budget that is exceeded: "dot 10,000 neon: 5,802 instructions, budget 5,750",
// or "…, over 1.05 times the 5,688 of neon".
std::vector<std::string> OverBudget(const KernelReport& report);
// One line for each program that failed: "dot 10,000 neon: " and why.
std::vector<std::string> Failures(const KernelReport& report);

// One line for each budget that could not be checked, and why.
std::vector<std::string> NotChecked(const KernelReport& report);

// Whether a window stands for the call.
bool IsScaled(const KernelResult& result);

// "dot 10,000", and " on neoverse-v1" where it is not the default processor.
std::string GroupTitle(const KernelRow& row);

// The result of another path in the same group (GroupOf), or null.
const KernelResult* FindPath(const KernelReport& report, const KernelRow& row,
                             const std::string& path);

// The path that the others are compared with.
inline constexpr char kOurPath[] = "neon";

}  // namespace emu::measure
