#include "commands/kernel_bench.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/files.h"
#include "fixture/display.h"
#include "measure/counter_log.h"
#include "measure/kernel_symbol.h"
#include "sandbox/capture.h"
#include "sandbox/counter_plugin.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {
namespace {

using measure::KernelResult;
using measure::KernelRow;

constexpr std::size_t kCountedCall = 1;  // The first one warms up: a dynamic linker binds names.
constexpr int kTimeoutS = 300;

struct Window {
  std::uint64_t instructions = 0;  // Of the whole call.
  std::vector<measure::Opcode> trace;
};

// What the program did wrong is the error's message.
using Counted = std::expected<Window, std::string>;

sandbox::GuestCommand CommandFor(const KernelBenchTools& tools, const KernelRow& row,
                                 const sandbox::Counting& counting) {
  sandbox::GuestPlan plan{.cpu = measure::kModelledCpu,
                          .sysroot = row.sysroot,
                          .program = {row.program},
                          .environment = row.environment,
                          .qemu_arguments = sandbox::PluginArguments(counting)};
  plan.program.insert(plan.program.end(), row.arguments.begin(), row.arguments.end());
  return sandbox::MakeGuestCommand(tools.qemu, plan);
}

// The counted call, and the opcodes from instruction `skip` of it.
Counted RunOnce(const KernelBenchTools& tools, const KernelRow& row,
                const measure::KernelSymbol& symbol, std::uint64_t skip, const std::string& out) {
  for (const char* suffix : {"", ".trace"}) std::filesystem::remove(out + suffix);
  const auto command = CommandFor(
      tools, row,
      {*tools.plugin,
       out,
       {fmt::format("start={:x}", symbol.start), fmt::format("watch={:x}", symbol.address),
        "trace=on", fmt::format("call={}", kCountedCall), fmt::format("skip={}", skip),
        fmt::format("limit={}", measure::kWindowInstructions)}});
  const auto ended = sandbox::RunCaptured(
      {.arguments = command.arguments, .environment = command.environment, .timeout_s = kTimeoutS});
  if (!ended) return std::unexpected(ended.error().message);
  if (ended->status != 0) {
    return std::unexpected(
        fmt::format("exit status {}: {}", ended->status, fixture::Printable(ended->output)));
  }
  const auto text = ReadFile(out);
  const auto logs = text ? measure::ParseCounterLog(out, *text) : std::unexpected(text.error());
  if (!logs) return std::unexpected(logs.error().message);
  if (logs->size() != 1 || logs->front().calls.size() <= kCountedCall) {
    return std::unexpected(fmt::format("{} does not call {} twice", row.program, row.symbol));
  }
  const auto bytes = ReadFile(out + ".trace");
  auto trace = bytes ? measure::ReadTrace(*bytes) : std::unexpected(bytes.error());
  if (!trace) return std::unexpected(trace.error().message);
  return Window{logs->front().calls[kCountedCall].instructions, *std::move(trace)};
}

// The window of a long call is its middle: it begins and ends otherwise than it goes on.
Counted Count(const KernelBenchTools& tools, const KernelRow& row, const std::string& out) {
  const auto elf = ReadFile(row.program);
  if (!elf) return std::unexpected(elf.error().message);
  const auto symbol = measure::FindKernelSymbol(*elf, row.symbol);
  if (!symbol) {
    return std::unexpected(fmt::format("{} has not one function {}", row.program, row.symbol));
  }
  const Counted counted = RunOnce(tools, row, *symbol, 0, out);
  if (!counted || counted->instructions <= measure::kWindowInstructions) return counted;
  const std::uint64_t skip = (counted->instructions - measure::kWindowInstructions) / 2;
  return RunOnce(tools, row, *symbol, skip, out);
}

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

Result<void> AddCycles(const CycleTools& tools, const Window& window, const std::string& folder,
                       KernelResult& result) {
  if (window.trace.empty()) return InternalError(result.row.program + ": the trace is empty");
  const auto summary = ModelTrace(tools, window.trace, folder);
  if (!summary) return std::unexpected(summary.error());
  result.cycles = {measure::ModelledCycles(*summary, window.instructions), window.trace.size()};
  return {};
}

Result<KernelResult> BenchRow(const KernelBenchTools& tools, const KernelRow& row,
                              const std::string& folder) {
  KernelResult result{.row = row, .gap = Gap(tools, row)};
  if (!result.gap.empty()) return result;
  const Counted window = Count(tools, row, folder + "/counts");
  if (!window) {
    result.failure = window.error();
    return result;
  }
  result.instructions = window->instructions;
  if (!tools.cycles) {
    result.gap = "cycles not checked: " + tools.cycles.error();
    return result;
  }
  const auto added = AddCycles(*tools.cycles, *window, folder, result);
  if (!added) return std::unexpected(added.error());
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
