#include "commands/kernel_guest.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/files.h"
#include "commands/guest_run.h"
#include "fixture/display.h"
#include "measure/counter_log.h"
#include "measure/kernel_symbol.h"
#include "sandbox/counter_plugin.h"

namespace emu::commands {
namespace {

using measure::KernelRow;

constexpr std::size_t kCountedCall = 1;  // The first one warms up: a dynamic linker binds names.
constexpr int kTimeoutS = 300;

template <typename T>
using Expected = std::expected<T, std::string>;

sandbox::Counting CountingOf(const std::string& plugin, const std::string& out,
                             const measure::KernelSymbol& symbol, std::uint64_t skip) {
  return {plugin,
          out,
          {fmt::format("start={:x}", symbol.start), fmt::format("watch={:x}", symbol.address),
           "trace=on", fmt::format("call={}", kCountedCall), fmt::format("skip={}", skip),
           fmt::format("limit={}", measure::kWindowInstructions)}};
}

std::string CpuOf(const KernelRow& row) {
  return row.sve_bits > 0 ? sandbox::SveCpu(row.sve_bits) : measure::kDefaultProcessor;
}

Expected<void> RunKernel(const sandbox::Qemu& qemu, const KernelRow& row,
                         const sandbox::Counting& counting) {
  sandbox::GuestPlan plan{.cpu = CpuOf(row),
                          .sysroot = row.sysroot,
                          .program = {row.program},
                          .environment = row.environment,
                          .working_directory = ".",
                          .qemu_arguments = sandbox::PluginArguments(counting)};
  // The program has to look whether it got that length: a run at another one would pass unnoticed.
  if (row.sve_bits > 0) plan.environment["SVE_BITS"] = std::to_string(row.sve_bits);
  plan.program.insert(plan.program.end(), row.arguments.begin(), row.arguments.end());
  const auto command = sandbox::MakeGuestCommand(qemu, plan);
  for (const char* suffix : {"", ".trace"}) std::filesystem::remove(counting.out + suffix);
  const auto run = RunGuest(command, kTimeoutS);
  if (!run) return std::unexpected(run.error().message);
  if (run->succeeded) return {};
  const std::string first_line = run->output.substr(0, run->output.find('\n'));
  return std::unexpected(fmt::format("{}: {}", run->end, fixture::Printable(first_line)));
}

Expected<std::uint64_t> ReadCount(const KernelRow& row, const std::string& out) {
  const auto text = ReadFile(out);
  if (!text) return std::unexpected(text.error().message);
  const auto logs = measure::ParseCounterLog(out, *text);
  if (!logs) return std::unexpected(logs.error().message);
  if (logs->size() == 1 && logs->front().calls.size() > kCountedCall) {
    return logs->front().calls[kCountedCall].instructions;
  }
  return std::unexpected(fmt::format("{} does not call {} twice", row.program, row.symbol));
}

Expected<std::vector<measure::Opcode>> ReadTraceFile(const std::string& out) {
  const auto bytes = ReadFile(out + ".trace");
  if (!bytes) return std::unexpected(bytes.error().message);
  auto trace = measure::ReadTrace(*bytes);
  if (!trace) return std::unexpected(trace.error().message);
  if (trace->empty()) return std::unexpected("the trace is empty");
  return *std::move(trace);
}

Expected<CountedCall> RunOnce(const sandbox::Qemu& qemu, const KernelRow& row,
                              const sandbox::Counting& counting) {
  const auto ended = RunKernel(qemu, row, counting);
  if (!ended) return std::unexpected(ended.error());
  const auto instructions = ReadCount(row, counting.out);
  if (!instructions) return std::unexpected(instructions.error());
  auto trace = ReadTraceFile(counting.out);
  if (!trace) return std::unexpected(trace.error());
  return CountedCall{*instructions, *std::move(trace)};
}

Expected<measure::KernelSymbol> FindSymbol(const KernelRow& row) {
  const auto elf = ReadFile(row.program);
  if (!elf) return std::unexpected(elf.error().message);
  const auto symbol = measure::FindKernelSymbol(*elf, row.symbol);
  if (symbol) return *symbol;
  return std::unexpected(fmt::format("{} has not one function {}", row.program, row.symbol));
}

}  // namespace

std::expected<CountedCall, std::string> CountCall(const sandbox::Qemu& qemu,
                                                  const std::string& plugin, const KernelRow& row,
                                                  const std::string& out) {
  const auto symbol = FindSymbol(row);
  if (!symbol) return std::unexpected(symbol.error());
  auto call = RunOnce(qemu, row, CountingOf(plugin, out, *symbol, 0));
  if (!call || call->instructions <= measure::kWindowInstructions) return call;
  // A long call begins and ends otherwise than it goes on: the window is its middle.
  const std::uint64_t skip = (call->instructions - measure::kWindowInstructions) / 2;
  return RunOnce(qemu, row, CountingOf(plugin, out, *symbol, skip));
}

}  // namespace emu::commands
