#include "commands/cold_starts.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "base/clock.h"
#include "commands/run_variant.h"
#include "sandbox/empty_program.h"
#include "sandbox/guest.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {
namespace {

Result<double> TimeEmptyProgram(const sandbox::Qemu& qemu, const std::string& cpu,
                                const std::string& program) {
  const auto command =
      sandbox::MakeGuestCommand(qemu, {.cpu = cpu, .program = {program}, .working_directory = "/"});
  std::promise<Result<std::int64_t>> ended;
  const std::int64_t start_ns = ReadClocks().monotonic_ns;
  const auto guest = sandbox::Guest::Start(
      command, {},
      [&ended](const Result<lambda::Fault>& end) {
        ended.set_value(end ? Result<std::int64_t>(ReadClocks().monotonic_ns)
                            : std::unexpected(end.error()));
      },
      [](std::string_view) {});
  if (!guest) return std::unexpected(guest.error());
  const auto end_ns = ended.get_future().get();
  if (!end_ns) return std::unexpected(end_ns.error());
  return static_cast<double>(*end_ns - start_ns) / 1e6;
}

void Add(const VariantRun& run, ColdStarts& starts) {
  const lambda::Report& report = run.results.front().front().report;
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
  ColdStarts starts;
  for (int run = 0; run < runs; ++run) {
    progress.Say(fmt::format("{}: cold start {} of {}", fixture.file, run + 1, runs));
    const auto empty_ms = TimeEmptyProgram(qemu, variant.function.cpu, program);
    if (!empty_ms) return std::unexpected(empty_ms.error());
    starts.empty_ms.push_back(*empty_ms);
    const auto started = RunVariant(first, variant, {.qemu = qemu}, progress);
    if (!started) return std::unexpected(started.error());
    Add(*started, starts);
    if (starts.init_ms.empty()) break;  // It fails, perhaps after ten seconds: once is enough.
  }
  return starts;
}

}  // namespace emu::commands
