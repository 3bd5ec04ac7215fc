#include "commands/kernel_bench.h"

#include <fmt/format.h>

#include <filesystem>

#include "commands/kernel_guest.h"
#include "sandbox/counter_plugin.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {
namespace {

using measure::KernelResult;
using measure::KernelRow;

// Why the row cannot be run here, if it cannot.
std::string Gap(const KernelBenchTools& tools, const KernelRow& row) {
  std::error_code ignored;
  const auto lacks = [&](const std::string& path) {
    return !path.empty() && !std::filesystem::exists(path, ignored);
  };
  if (!row.install.empty() && (lacks(row.program) || lacks(row.sysroot))) {
    return "not installed: " + row.install;
  }
  return tools.plugin ? "" : "not checked: " + tools.plugin.error();
}

Result<KernelResult> BenchRow(const KernelBenchTools& tools, const KernelRow& row,
                              const std::string& folder) {
  KernelResult result{.row = row, .gap = Gap(tools, row)};
  if (!result.gap.empty()) return result;
  const auto call = CountCall(tools.qemu, *tools.plugin, row, folder + "/counts");
  if (!call) {
    result.failure = call.error();
    return result;
  }
  result.instructions = call->instructions;
  if (row.processor.empty()) return result;
  if (!tools.cycles) {
    result.gap = "cycles not checked: " + tools.cycles.error();
    return result;
  }
  const auto summary = ModelTrace(*tools.cycles, call->trace, row.processor, folder);
  if (!summary) return std::unexpected(summary.error());
  const unsigned width = measure::FrontEndWidth(row.processor);
  result.cycles = {measure::ModelledCycles(*summary, call->instructions, width),
                   call->trace.size()};
  return result;
}

}  // namespace

Result<KernelBenchTools> FindKernelBenchTools() {
  auto qemu = sandbox::FindQemu();
  if (!qemu) return std::unexpected(qemu.error());
  auto plugin = sandbox::FindCounterPlugin(*qemu);
  return KernelBenchTools{*std::move(qemu), std::move(plugin), FindCycleTools()};
}

Result<measure::KernelReport> BenchKernels(const KernelBenchTools& tools,
                                           const std::vector<measure::KernelRow>& rows,
                                           Progress& progress) {
  const auto folder = sandbox::TempFolder::Make();
  if (!folder) return std::unexpected(folder.error());
  measure::KernelReport report{.qemu_version = tools.qemu.version};
  if (tools.cycles) {
    report.llvm_version = tools.cycles->version;
    report.budgeted_model = tools.cycles->major == measure::kModelVersion;
  }
  for (const KernelRow& row : rows) {
    progress.Say(fmt::format("{} {} {}: {} of {}", row.kernel, row.size, row.path,
                             report.results.size() + 1, rows.size()));
    auto result = BenchRow(tools, row, folder->path());
    if (!result) return std::unexpected(result.error());
    report.results.push_back(*std::move(result));
  }
  return report;
}

}  // namespace emu::commands
