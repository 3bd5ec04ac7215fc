// What a report says of memory: whether the guests of a variant stayed within their limit, how the
// limit was held, and how one that went beyond it was killed. Pure.
#pragma once

#include <string>
#include <vector>

#include "lambda/memory_use.h"
#include "report/run_report.h"

namespace emu::report {

// "killed: used more than its 128 MB (…)"; empty for a guest that was not killed for that.
std::string KillRemark(const lambda::MemoryUse& use, int limit_mb);

struct VariantMemory {
  std::string variant;  // Its name; empty when there is only one.
  int limit_mb = 0;
  bool answered = false;                // At least one invocation got an answer of the function.
  std::vector<lambda::MemoryUse> uses;  // One for each invocation.
};

// Adds a failed check for a guest that was beyond its limit and lived; what could not be measured
// (nothing is said of a function that never answered); and a note when no cgroup held the limit.
void JudgeMemory(const VariantMemory& memory, FixtureReport& report);

}  // namespace emu::report
