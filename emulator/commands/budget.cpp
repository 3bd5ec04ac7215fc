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
  std::vector<std::string> gaps;   // What was not counted, and why.
  std::vector<std::string> notes;  // What the counts do not show.
};

std::optional<int> ReadArguments(const std::vector<std::string>& arguments, Options& options) {
  CLI::App app("Holds fixtures to their budgets, or fits the budgets to what is measured.",
               "emu budget");
  app.add_option("FIXTURE", options.files, "fixture files (docs/fixtures.md)")->required();
  CLI::Option* update =
      app.add_flag("--update", options.update,
                   "write what was measured into the fixtures and show the difference");
  app.add_option("--headroom", options.headroom_percent,
                 "with --update: percent to add to each measured number (0)")
      ->check(NumberIn(0, 1000))
      ->needs(update);
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
    measurement.gaps.push_back("budgets on counts: " + plugin.error());
    return measurement;
  }
  const auto counted = CountFixture(fixture, qemu, {*plugin}, progress);
  if (!counted) return std::unexpected(counted.error());
  measurement.costs = CostsOf(counted->counts);
  measurement.gaps = counted->gaps;
  measurement.notes = counted->notes;
  return measurement;
}

struct Outcome {
  std::string text;  // For standard output.
  int failed = 0;
};

// One line for each budget.
Outcome CheckAll(const fixture::Fixture& fixture, const Measurement& measurement) {
  std::vector<fixture::Check> checks = fixture::JudgeSizes(fixture.budgets, measurement.sizes);
  if (measurement.costs) {
    for (fixture::Check& check : fixture::JudgeCosts(fixture.budgets, *measurement.costs)) {
      checks.push_back(std::move(check));
    }
  }
  Outcome outcome;
  for (const fixture::Check& check : checks) {
    outcome.failed += check.passed ? 0 : 1;
    outcome.text +=
        fmt::format("  {}  {} {}{}\n", check.passed ? "pass" : "FAIL", PadRight(check.name, 44),
                    check.passed ? check.detail : "over its budget",
                    check.note.empty() ? "" : "  " + check.note);
  }
  if (checks.empty()) {
    outcome.text += fmt::format("  no budgets; emu budget {} --update adds them\n", fixture.file);
  }
  return outcome;
}

std::string ChangesText(const fixture::RewrittenFixture& rewritten) {
  if (rewritten.changes.empty()) return "  unchanged\n";
  std::string text;
  for (const fixture::BudgetChange& change : rewritten.changes) {
    text +=
        fmt::format("  {} {} → {}\n", PadRight(change.place, 32),
                    change.before ? Thousands(*change.before) : "none", Thousands(change.after));
  }
  return text;
}

Result<Outcome> Update(const fixture::Fixture& fixture, const Measurement& measurement,
                       double headroom) {
  if (measurement.costs && !measurement.gaps.empty()) {
    return InputError(fixture.file + ": nothing is written: " + measurement.gaps.front());
  }
  const auto text = ReadFile(fixture.file);
  if (!text) return std::unexpected(text.error());
  const auto root = fixture::ReadJson(*text);
  if (!root) return InputError(fixture.file + ": changed while it was measured; try again");
  const auto rewritten = fixture::RewriteBudgets(
      *text, *root, fixture::TightBudgets(measurement.sizes, measurement.costs, headroom));
  std::error_code error;
  const auto mode = std::filesystem::status(fixture.file, error).permissions();
  const auto written = WriteFile(fixture.file, rewritten.text, static_cast<int>(mode) & 0777);
  if (!written) return std::unexpected(written.error());
  return Outcome{ChangesText(rewritten)};
}

Result<Outcome> Handle(const fixture::Fixture& fixture, const Options& options,
                       const sandbox::Qemu& qemu, Progress& progress) {
  const auto measurement = Measure(fixture, qemu, progress);
  if (!measurement) return std::unexpected(measurement.error());
  auto outcome = options.update ? Update(fixture, *measurement, options.headroom_percent / 100)
                                : Result<Outcome>(CheckAll(fixture, *measurement));
  if (!outcome) return outcome;
  for (const std::string& note : measurement->notes) outcome->text += "  note: " + note + "\n";
  for (const std::string& gap : measurement->gaps) {
    outcome->text += "  not checked: " + gap + "\n";
    if (options.strict) ++outcome->failed;
  }
  return outcome;
}

Result<Outcome> HandleAll(const Options& options) {
  const auto fixtures = ReadFixtures(options.files);
  if (!fixtures) return std::unexpected(fixtures.error());
  const auto qemu = sandbox::FindQemu();
  if (!qemu) return std::unexpected(qemu.error());
  Progress progress;
  Outcome all;
  for (const fixture::Fixture& fixture : *fixtures) {
    const auto outcome = Handle(fixture, options, *qemu, progress);
    if (!outcome) return std::unexpected(outcome.error());
    all.text += fixture.file + "\n" + outcome->text;
    all.failed += outcome->failed;
  }
  return all;
}

}  // namespace

int BudgetCommand(const std::vector<std::string>& arguments) {
  Options options;
  if (const auto status = ReadArguments(arguments, options)) return *status;
  const auto outcome = HandleAll(options);
  if (!outcome) return ReportError(outcome.error());
  fmt::print("{}", outcome->text);
  return outcome->failed > 0 ? kExitFailed : kExitPassed;
}

}  // namespace emu::commands
