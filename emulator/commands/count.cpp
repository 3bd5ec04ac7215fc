#include "commands/count.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "base/text.h"
#include "commands/run_variant.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {
namespace {

// Counting makes a guest two or three times slower; a busy machine more.
constexpr double kSlowdown = 10;

std::vector<std::string> EventNames(const fixture::Fixture& fixture) {
  std::vector<std::string> names;
  for (const fixture::Event& event : fixture.events) {
    names.insert(names.end(), static_cast<std::size_t>(event.repeat), event.name);
  }
  return names;
}

fixture::PhaseCost CostOf(const std::string& event, const measure::PhaseTotals& phase) {
  return {event, {phase.instructions, phase.SyscallCount(), phase.pages}};
}

// The file's bytes; nothing when the plugin never wrote it.
std::string ReadIfThere(const std::string& path) {
  auto text = ReadFile(path);
  return text ? std::move(*text) : "";
}

// A trial without the plugin: what fails there would take ten times as long to fail here.
Result<bool> InitSucceeds(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                          Progress& progress) {
  const fixture::Fixture first = fixture::FirstEventOnly(fixture);
  const auto run = RunVariant(first, first.variants.front(), {.qemu = qemu}, progress);
  if (!run) return std::unexpected(run.error());
  return run->results.front().front().report.init_ms.has_value();
}

std::vector<std::string> GapsOf(const measure::EnvironmentCounts& counts, std::uint64_t events) {
  if (!counts.init) {
    return {"counts: the runtime's requests were not recognised (docs/measure.md, Phases)"};
  }
  const std::size_t counted = counts.invocations.size();
  if (counted >= events) return {};
  return {fmt::format("{} of {} invocations: they ended before their response",
                      Thousands(events - counted), Thousands(events))};
}

// Whether more than one thread was counted.
bool HasThreads(const measure::EnvironmentCounts& counts) {
  return std::ranges::any_of(counts.invocations, [](const measure::InvocationCounts& each) {
    return each.invoke.threads > 1;
  });
}

std::vector<std::string> NotesOf(const VariantRun& run) {
  std::uint64_t failed = 0;
  std::uint64_t all = 0;
  for (const auto& results : run.results) {
    for (const InvocationResult& result : results) {
      ++all;
      if (result.answer.function_error) ++failed;
    }
  }
  if (failed == 0) return {};
  return {fmt::format("{} of {} invocations answered with an error; emu run shows it",
                      Thousands(failed), Thousands(all))};
}

}  // namespace

Result<CountedRun> CountFixture(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                const CountRequest& request, Progress& progress) {
  const auto succeeds = InitSucceeds(fixture, qemu, progress);
  if (!succeeds) return std::unexpected(succeeds.error());
  if (!*succeeds) return CountedRun{.gaps = {"counts: the init phase fails; emu run shows how"}};
  const auto folder = sandbox::TempFolder::Make();
  if (!folder) return std::unexpected(folder.error());
  const std::string out = folder->path() + "/counts";
  std::vector<std::string> options{"pages=on"};
  if (request.profile) options.push_back("profile=on");
  fixture::Variant variant = fixture.variants.front();
  variant.function.time_scale *= kSlowdown;
  const auto run = RunVariant(
      fixture, variant, {.qemu = qemu, .counting = sandbox::Counting{request.plugin, out, options}},
      progress);
  if (!run) return std::unexpected(run.error());
  const auto logs = measure::ParseCounterLog(out, ReadIfThere(out));
  if (!logs) return std::unexpected(logs.error());
  CountedRun counted{.counts = measure::ArrangeCounts(*logs, EventNames(fixture)),
                     .notes = NotesOf(*run),
                     .profile = ReadIfThere(out + ".profile"),
                     .code = run->task.unpacked};
  if (HasThreads(counted.counts)) {
    counted.notes.push_back("several threads: counts vary from run to run; budgets need headroom");
  }
  counted.gaps = GapsOf(counted.counts, fixture::InvocationCount(fixture));
  return counted;
}

fixture::MeasuredCosts CostsOf(const measure::EnvironmentCounts& counts) {
  fixture::MeasuredCosts costs;
  if (counts.init) costs.init = CostOf("", *counts.init);
  for (const measure::InvocationCounts& invocation : counts.invocations) {
    costs.invocations.push_back(CostOf(invocation.event, invocation.invoke));
  }
  return costs;
}

}  // namespace emu::commands
