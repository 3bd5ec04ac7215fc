#include "commands/cold_starts.h"

#include <fmt/format.h>

#include <algorithm>

#include "commands/guest_run.h"
#include "commands/run_variant.h"
#include "fixture/display.h"
#include "sandbox/empty_program.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {
namespace {

constexpr int kEmptyTimeoutS = 60;

void Add(const VariantRun& run, ColdStarts& starts) {
  const InvocationResult& result = run.results.front().front();
  const lambda::Report& report = result.report;
  if (result.answer.function_error) starts.failure = fixture::Printable(result.answer.payload);
  if (report.init_ms) starts.init_ms.push_back(*report.init_ms);
  starts.first_invocation_ms.push_back(report.duration_ms);
  starts.billed_ms.push_back(static_cast<double>(lambda::BilledMs(report)));
  if (const auto mb = report.max_memory_mb) {
    starts.peak_memory_mb = std::max(*mb, starts.peak_memory_mb.value_or(0));
  }
}

}  // namespace

Result<ColdStarts> TimeColdStarts(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                  int runs, Progress& progress) {
  const auto folder = sandbox::TempFolder::Make();
  if (!folder) return std::unexpected(folder.error());
  const std::string program = folder->path() + "/empty";
  if (auto written = sandbox::WriteEmptyProgram(program); !written) {
    return std::unexpected(written.error());
  }
  const fixture::Fixture first = fixture::FirstEventOnly(fixture);
  const fixture::Variant& variant = first.variants.front();
  const auto empty = sandbox::MakeGuestCommand(
      qemu, {.cpu = variant.function.cpu, .program = {program}, .working_directory = "/"});
  ColdStarts starts;
  for (int run = 0; run < runs; ++run) {
    progress.Say(fmt::format("{}: cold start {} of {}", fixture.file, run + 1, runs));
    const auto nothing = RunGuest(empty, kEmptyTimeoutS);
    if (!nothing) return std::unexpected(nothing.error());
    starts.empty_ms.push_back(nothing->ms);
    const auto started = RunVariant(first, variant, {.qemu = qemu}, progress);
    if (!started) return std::unexpected(started.error());
    Add(*started, starts);
    if (starts.init_ms.empty()) break;  // It fails, perhaps after ten seconds: once is enough.
  }
  return starts;
}

}  // namespace emu::commands
