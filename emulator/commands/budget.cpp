#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "base/files.h"
#include "base/text.h"
#include "commands/arguments.h"
#include "commands/command.h"
#include "commands/count.h"
#include "commands/file_bytes.h"
#include "commands/read_fixture.h"
#include "commands/run_variant.h"
#include "fixture/json_reader.h"
#include "fixture/rewrite_budgets.h"
#include "sandbox/counter_plugin.h"

namespace emu::commands {
namespace {

struct Options {
  std::vector<std::string> files;
  bool update = false;
  bool strict = false;
  double headroom_percent = 0;
};

struct Measurement {
  fixture::MeasuredSizes sizes;
  std::optional<fixture::MeasuredCosts> costs;
  std::string not_counted;  // Why there are no costs.
};

std::optional<int> ReadArguments(const std::vector<std::string>& arguments, Options& options) {
  CLI::App app("Holds fixtures to their budgets, or fits the budgets to what is measured.",
               "emu budget");
  app.add_option("FIXTURE", options.files, "fixture files (docs/fixtures.md)")->required();
  app.add_flag("--update", options.update,
               "write what was measured into the fixtures and show the difference");
  app.add_option("--headroom", options.headroom_percent,
                 "with --update: percent to add to each measured number (0)")
      ->check(CLI::Range(0.0, 1000.0));
  app.add_flag("--strict", options.strict,
               "what could not be checked is a failure (exit status 1)");
  return ParseArguments(app, arguments);
}

Result<Measurement> Measure(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                            Progress& progress) {
  Measurement measurement;
  const auto task = PrepareVariant(fixture, fixture.variants.front(), qemu);
  if (!task) return std::unexpected(task.error());
  measurement.sizes.bootstrap_bytes = task->bootstrap_bytes;
  measurement.sizes.zip_bytes =
      fixture.budgets.zip.empty() ? task->zip_bytes : FileBytes(fixture.budgets.zip);
  const auto plugin = sandbox::FindCounterPlugin(qemu);
  if (!plugin) {
    measurement.not_counted = plugin.error();
    return measurement;
  }
  const auto counted = CountFixture(fixture, qemu, {*plugin}, progress);
  if (!counted) return std::unexpected(counted.error());
  measurement.costs = CostsOf(counted->counts);
  return measurement;
}

// Prints one line for each budget; returns how many do not hold.
int PrintChecks(const fixture::Fixture& fixture, const Measurement& measurement) {
  std::vector<fixture::Check> checks = fixture::JudgeSizes(fixture.budgets, measurement.sizes);
  if (measurement.costs) {
    for (fixture::Check& check : fixture::JudgeCosts(fixture.budgets, *measurement.costs)) {
      checks.push_back(std::move(check));
    }
  }
  int failed = 0;
  for (const fixture::Check& check : checks) {
    failed += check.passed ? 0 : 1;
    fmt::print("  {}  {} {}  {}\n", check.passed ? "pass" : "FAIL", PadRight(check.name, 44),
               check.passed ? check.detail : "over its budget", check.note);
  }
  if (checks.empty()) fmt::print("  no budgets; emu budget {} --update adds them\n", fixture.file);
  return failed;
}

void PrintChanges(const fixture::RewrittenFixture& rewritten) {
  for (const fixture::BudgetChange& change : rewritten.changes) {
    fmt::print("  {} {} → {}\n", PadRight(change.place, 32),
               change.before ? Thousands(*change.before) : "none", Thousands(change.after));
  }
  if (rewritten.changes.empty()) fmt::print("  unchanged\n");
}

Result<void> Update(const fixture::Fixture& fixture, const Measurement& measurement,
                    double headroom) {
  const auto text = ReadFile(fixture.file);
  if (!text) return std::unexpected(text.error());
  const auto root = fixture::ReadJson(*text);
  if (!root) return InputError(fixture.file + ": changed while it was measured; try again");
  const auto rewritten = fixture::RewriteBudgets(
      *text, *root, fixture::TightBudgets(measurement.sizes, measurement.costs, headroom));
  PrintChanges(rewritten);
  if (rewritten.changes.empty()) return {};
  std::error_code error;
  const auto mode = std::filesystem::status(fixture.file, error).permissions();
  return WriteFile(fixture.file, rewritten.text, static_cast<int>(mode) & 0777);
}

// The number of budgets that do not hold, or could not be checked where that counts.
Result<int> Handle(const std::string& file, const Options& options, const sandbox::Qemu& qemu,
                   Progress& progress) {
  const auto fixture = ReadFixture(file);
  if (!fixture) return std::unexpected(fixture.error());
  const auto measurement = Measure(*fixture, qemu, progress);
  if (!measurement) return std::unexpected(measurement.error());
  fmt::print("{}\n", file);
  int failed = 0;
  if (options.update) {
    const auto updated = Update(*fixture, *measurement, options.headroom_percent / 100);
    if (!updated) return std::unexpected(updated.error());
  } else {
    failed = PrintChecks(*fixture, *measurement);
  }
  if (measurement->not_counted.empty()) return failed;
  fmt::print("  not checked: budgets on counts: {}\n", measurement->not_counted);
  return failed + (options.strict ? 1 : 0);
}

}  // namespace

int BudgetCommand(const std::vector<std::string>& arguments) {
  Options options;
  if (const auto status = ReadArguments(arguments, options)) return *status;
  const auto qemu = sandbox::FindQemu();
  if (!qemu) return ReportError(qemu.error());
  Progress progress;
  int failed = 0;
  for (const std::string& file : options.files) {
    const auto result = Handle(file, options, *qemu, progress);
    if (!result) return ReportError(result.error());
    failed += *result;
  }
  return failed > 0 ? kExitFailed : kExitPassed;
}

}  // namespace emu::commands
