#include "commands/count.h"

#include <algorithm>

#include "base/files.h"
#include "commands/run_variant.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {
namespace {

// Page counting makes a guest about this much slower.
constexpr double kSlowdown = 30;

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

}  // namespace

Result<CountedRun> CountFixture(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                const CountRequest& request, Progress& progress) {
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
  return CountedRun{measure::ArrangeCounts(*logs, EventNames(fixture)),
                    ReadIfThere(out + ".profile")};
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
