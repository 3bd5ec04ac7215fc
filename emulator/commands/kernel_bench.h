// Runs the programs of a kernel list under the counting plugin, and the traces through the cycle
// model.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "commands/cycle_tools.h"
#include "commands/progress.h"
#include "measure/kernel_report.h"
#include "sandbox/qemu.h"

namespace emu::commands {

// What of this machine the measurements use; an error is the reason why it is not there.
struct KernelBenchTools {
  sandbox::Qemu qemu;
  std::expected<std::string, std::string> plugin;
  std::expected<CycleTools, std::string> cycles;
};

Result<KernelBenchTools> FindKernelBenchTools();

// One result for each row, in order. What a program does wrong is part of its result; an error is
// of the machine.
Result<measure::KernelReport> BenchKernels(const KernelBenchTools& tools,
                                           const std::vector<measure::KernelRow>& rows,
                                           Progress& progress);

}  // namespace emu::commands
