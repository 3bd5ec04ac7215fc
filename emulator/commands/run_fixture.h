// Runs one fixture: each variant in a fresh execution environment, each event in order; then
// judges.
#pragma once

#include <string>

#include "base/error.h"
#include "commands/progress.h"
#include "fixture/fixture.h"
#include "report/run_report.h"
#include "sandbox/memory_cgroup.h"
#include "sandbox/qemu.h"

namespace emu::commands {

struct RunOptions {
  std::string
      bootstrap;      // Replaces the function's code of every variant; empty: the fixture's own.
  bool logs = false;  // Keep all log lines for the report.
  sandbox::MemoryCgroups cgroups;
};

// Fails on bad input that only running shows, and on failures of the machine. A function that fails
// is a verdict.
Result<report::FixtureReport> RunFixture(const fixture::Fixture& fixture, const RunOptions& options,
                                         const sandbox::Qemu& qemu, Progress& progress);

}  // namespace emu::commands
