#include "commands/run_fixture.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "commands/count.h"
#include "commands/file_bytes.h"
#include "commands/run_variant.h"
#include "lambda/log_lines.h"
#include "report/memory_verdict.h"

namespace emu::commands {
namespace {

using fixture::Check;
using fixture::Fixture;
using report::CheckLine;

fixture::Observation ObservationOf(const InvocationResult& result) {
  return {
      .payload = result.answer.payload,
      .function_error = result.answer.function_error,
      .error_type = result.answer.function_error ? fixture::ErrorTypeOf(result.answer.payload) : "",
      .log = result.log};
}

std::string MedianDuration(const std::vector<InvocationResult>& results) {
  std::vector<double> durations;
  for (const InvocationResult& result : results) durations.push_back(result.report.duration_ms);
  const auto middle = durations.begin() + static_cast<std::ptrdiff_t>(durations.size() / 2);
  std::ranges::nth_element(durations, middle);
  if (durations.size() == 1) return fmt::format("{:.1f} ms", *middle);
  return fmt::format("median {:.2f} ms of {}", *middle, Thousands(durations.size()));
}

// The first failure among the repetitions of an event on one variant, or the last success.
CheckLine JudgeRepetitions(const fixture::Event& event, const fixture::Variant& variant,
                           const std::vector<InvocationResult>& results) {
  CheckLine line;
  for (const InvocationResult& result : results) {
    line.check = fixture::JudgeEvent(event, variant, ObservationOf(result));
    line.log = result.log;
    line.remark = report::KillRemark(result.memory, variant.function.memory_mb);
    if (!line.check.passed) return line;
  }
  line.duration = MedianDuration(results);
  const std::string& status = results.back().report.status;
  const bool answered = !results.back().answer.function_error;
  if (answered && !status.empty()) line.duration += "  (answered, then ended in: " + status + ")";
  return line;
}

// One line when an event passes on every variant; a line for each variant that it fails on.
void JudgeEventEverywhere(const Fixture& fixture, std::size_t event,
                          const std::vector<VariantRun>& runs, report::FixtureReport& report) {
  std::optional<CheckLine> passed;
  bool failed = false;
  for (std::size_t index = 0; index < runs.size(); ++index) {
    const fixture::Variant& variant = fixture.variants[index];
    CheckLine line = JudgeRepetitions(fixture.events[event], variant, runs[index].results[event]);
    if (line.check.passed) {
      if (!passed) passed = std::move(line);
      continue;
    }
    failed = true;
    if (!variant.name.empty()) line.check.name += " [" + variant.name + "]";
    report.checks.push_back(std::move(line));
  }
  if (!failed) report.checks.push_back(std::move(*passed));
}

report::VariantMemory MemoryOf(const fixture::Variant& variant, const VariantRun& run) {
  report::VariantMemory memory{.variant = variant.name, .limit_mb = variant.function.memory_mb};
  for (const auto& results : run.results) {
    for (const InvocationResult& result : results) {
      memory.answered = memory.answered || !result.answer.function_error;
      memory.uses.push_back(result.memory);
    }
  }
  return memory;
}

std::vector<fixture::Observation> ObservationsOf(const VariantRun& run) {
  std::vector<fixture::Observation> observations;
  for (const auto& results : run.results) {
    for (const InvocationResult& result : results) observations.push_back(ObservationOf(result));
  }
  return observations;
}

void JudgeVariants(const Fixture& fixture, const std::vector<VariantRun>& runs,
                   report::FixtureReport& report) {
  for (std::size_t event = 0; event < fixture.events.size(); ++event) {
    JudgeEventEverywhere(fixture, event, runs, report);
  }
  std::vector<std::vector<fixture::Observation>> observations;
  for (std::size_t index = 0; index < runs.size(); ++index) {
    JudgeMemory(MemoryOf(fixture.variants[index], runs[index]), report);
    observations.push_back(ObservationsOf(runs[index]));
  }
  if (fixture.agreement) report.checks.push_back({JudgeAgreement(fixture, observations)});
}

void AddChecks(std::vector<Check> checks, report::FixtureReport& report) {
  for (Check& check : checks) report.checks.push_back({std::move(check)});
}

// Runs the first variant once more, counting.
Result<void> JudgeCounts(const Fixture& fixture, const sandbox::Qemu& qemu, Progress& progress,
                         report::FixtureReport& report) {
  if (!fixture.budgets.HasCounts()) return {};
  const auto plugin = sandbox::FindCounterPlugin(qemu);
  if (!plugin) {
    report.not_checked.push_back("budgets on counts: " + plugin.error());
    return {};
  }
  const auto counted = CountFixture(fixture, qemu, {*plugin}, progress);
  if (!counted) return std::unexpected(counted.error());
  AddChecks(fixture::JudgeCosts(fixture.budgets, CostsOf(counted->counts)), report);
  report.not_checked.insert(report.not_checked.end(), counted->gaps.begin(), counted->gaps.end());
  return {};
}

void Describe(const Fixture& fixture, const std::vector<VariantRun>& runs,
              const RunOptions& options, report::FixtureReport& report) {
  const VariantRun& first = runs.front();
  report.bootstrap_bytes = first.task.bootstrap_bytes;
  report.zip_bytes =
      fixture.budgets.zip.empty() ? first.task.zip_bytes : FileBytes(fixture.budgets.zip);
  report.not_checked = {"isolation: the function sees the host's files and network"};
  report.report_line = lambda::ReportLine(first.results.front().front().report);
  if (!options.logs) return;
  for (const VariantRun& run : runs) {
    for (const auto& results : run.results) {
      for (const InvocationResult& result : results) report.logs += result.log;
    }
  }
}

}  // namespace

Result<report::FixtureReport> RunFixture(const Fixture& original, const RunOptions& options,
                                         const sandbox::Qemu& qemu, Progress& progress) {
  Fixture fixture = original;
  if (!options.bootstrap.empty()) {  // The fixture's zip is not what runs.
    fixture.budgets.zip.clear();
    fixture.budgets.zip_bytes.reset();
  }
  std::vector<VariantRun> runs;
  for (fixture::Variant& variant : fixture.variants) {
    if (!options.bootstrap.empty()) {
      variant.function.kind = fixture::FunctionSpec::Kind::kBootstrap;
      variant.function.path = options.bootstrap;
    }
    auto run = RunVariant(fixture, variant, {qemu, options.cgroups}, progress);
    if (!run) return std::unexpected(run.error());
    runs.push_back(std::move(*run));
  }
  report::FixtureReport report{.file = fixture.file,
                               .qemu_version = qemu.version,
                               .cpu = fixture.variants.front().function.cpu};
  Describe(fixture, runs, options, report);
  if (original.budgets.zip_bytes && !fixture.budgets.zip_bytes) {
    report.not_checked.push_back("zip: --bootstrap gives no zip to hold against the budget");
  }
  JudgeVariants(fixture, runs, report);
  AddChecks(fixture::JudgeSizes(fixture.budgets, {.bootstrap_bytes = report.bootstrap_bytes,
                                                  .zip_bytes = report.zip_bytes}),
            report);
  if (const auto counted = JudgeCounts(fixture, qemu, progress, report); !counted) {
    return std::unexpected(counted.error());
  }
  return report;
}

}  // namespace emu::commands
