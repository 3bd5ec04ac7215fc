#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "commands/arguments.h"
#include "commands/command.h"
#include "commands/measure_function.h"
#include "commands/measure_target.h"
#include "commands/profile_view.h"
#include "measure/compare.h"
#include "measure/compare_svg.h"
#include "measure/flame.h"
#include "measure/functions_report.h"

namespace emu::commands {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> targets;
  std::string payload_file;
  std::string rates_file;
  std::string flame_file;
  std::vector<std::string> flame_phases;  // Empty: all.
  std::string svg_file;
  std::size_t functions = 0;  // How many to list; 0: none.
  bool compare = false;
  bool json = false;
  bool strict = false;
  TargetOptions target;
  MeasureRequest request;
};

// Those of what a fixture states itself.
std::vector<CLI::Option*> AddEventOptions(CLI::App& app, Options& options) {
  CLI::Option* payload =
      app.add_option("--payload", options.payload_file,
                     "file with the event that a bootstrap, folder or zip gets ({})");
  CLI::Option* invocations =
      app.add_option("--invocations", options.target.invocations, "how often it gets it (5)")
          ->check(CLI::Range(1, 10000));
  CLI::Option* memory =
      app.add_option("--memory", options.target.memory_mb, "its memory size in MB (128)")
          ->check(CLI::Range(128, 10240));
  return {payload, invocations, memory};
}

void AddTargetOptions(CLI::App& app, Options& options) {
  app.add_option("TARGET", options.targets, "a fixture, a bootstrap, its folder or its zip")
      ->required()
      ->expected(1, 2);
  app.add_option("--cold-starts", options.request.cold_starts, "how many are timed (11)")
      ->check(CLI::Range(1, 1000));
  app.add_option("--billed-ms", options.request.billed_ms,
                 "price this duration instead of what was measured here")
      ->check(NumberIn(0, 900000));
  app.add_option("--rates", options.rates_file, "rate file to price with (docs/measure.md)");
}

std::optional<int> CheckTargets(const Options& options,
                                const std::vector<CLI::Option*>& event_options) {
  for (const CLI::Option* option : event_options) {
    for (const std::string& target : options.targets) {
      if (option->count() == 0 || !target.ends_with(".json")) continue;
      return ReportError({ErrorKind::kInput, fmt::format("{}: {} is for code; a fixture states it",
                                                         target, option->get_name())});
    }
  }
  return std::nullopt;
}

std::optional<int> ReadArguments(const std::vector<std::string>& arguments, Options& options) {
  CLI::App app("Counts what a function costs, by phase; times its cold starts on this host.",
               "emu measure");
  AddTargetOptions(app, options);
  const auto event_options = AddEventOptions(app, options);
  CLI::Option* compare =
      app.add_flag("--compare", options.compare, "measure two targets side by side");
  app.add_option("--svg", options.svg_file, "with --compare: draw the ratios into this file")
      ->needs(compare);
  CLI::Option* functions =
      app.add_option("--functions", options.functions, "list the N functions that cost most (15)")
          ->expected(0, 1)
          ->default_str("15")
          ->check(CLI::Range(1, 10000))
          ->excludes(compare);
  CLI::Option* flame =
      app.add_option("--flame", options.flame_file, "draw a flame graph into this SVG file")
          ->excludes(compare);
  app.add_option("--phase", options.flame_phases,
                 "with --flame: only this phase (init, invoke, other); may be repeated")
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"init", "invoke", "other"}))
      ->needs(flame);
  app.add_flag("--json", options.json, "print one JSON document (docs/measure.md)");
  app.add_flag("--strict", options.strict,
               "what could not be checked is a failure (exit status 1)");
  if (const auto status = ParseArguments(app, arguments)) return status;
  if (functions->count() > 0 && options.functions == 0) options.functions = 15;
  if (const auto status = CheckTargets(options, event_options)) return status;
  if (options.targets.size() == (options.compare ? 2u : 1u)) return std::nullopt;
  return ReportError({ErrorKind::kInput, options.compare ? "--compare needs two targets"
                                                         : "two targets need --compare"});
}

Result<MeasuredFunction> MeasureTarget(const std::string& target, const Options& options,
                                       const sandbox::Qemu& qemu, Progress& progress) {
  const auto fixture = ReadTarget(target, options.target);
  if (!fixture) return std::unexpected(fixture.error());
  return MeasureFunction(*fixture, qemu, options.request, progress);
}

std::vector<measure::Phase> FlamePhases(const std::vector<std::string>& names) {
  std::vector<measure::Phase> phases;
  for (const measure::Phase& phase : measure::kPhases) {
    if (names.empty() || std::ranges::find(names, phase.name) != names.end())
      phases.push_back(phase);
  }
  return phases;
}

// The functions and the flame graph of a counted run. Without a profile there is nothing to say;
// one that cannot be read is a gap.
Result<void> TellProfile(MeasuredFunction& measured, const Options& options, std::string& text,
                         Json& json) {
  if (measured.profile.empty()) return {};
  const auto view = ViewProfile(measured.profile);
  if (!view) {
    measured.measurement.not_checked.push_back("functions: " + view.error().message);
    return {};
  }
  if (options.functions > 0) {
    const auto costs = measure::CountFunctions(view->frames, view->code);
    text += measure::FunctionsText(costs, options.functions);
    json = measure::FunctionsJson(costs, options.functions);
  }
  if (options.flame_file.empty()) return {};
  const measure::FlameOptions flame{.title = measured.measurement.name,
                                    .phases = FlamePhases(options.flame_phases)};
  return WriteFile(options.flame_file, measure::FlameSvg(view->frames, view->code, flame), 0644);
}

struct Outcome {
  std::string text;  // For standard output.
  std::size_t not_checked = 0;
  bool failed = false;
};

Result<Outcome> MeasureOne(const Options& options, const sandbox::Qemu& qemu, Progress& progress) {
  auto measured = MeasureTarget(options.targets[0], options, qemu, progress);
  if (!measured) return std::unexpected(measured.error());
  std::string functions;
  Json functions_json;
  if (auto told = TellProfile(*measured, options, functions, functions_json); !told) {
    return std::unexpected(told.error());
  }
  Json json = measure::MeasurementJson(measured->measurement);
  if (!functions_json.is_null()) json["functions"] = std::move(functions_json);
  return Outcome{options.json ? json.dump(2) + "\n"
                              : measure::MeasurementText(measured->measurement) + functions,
                 measured->measurement.not_checked.size(), measured->measurement.failed};
}

Result<Outcome> MeasureTwo(const Options& options, const sandbox::Qemu& qemu, Progress& progress) {
  const auto a = MeasureTarget(options.targets[0], options, qemu, progress);
  if (!a) return std::unexpected(a.error());
  const auto b = MeasureTarget(options.targets[1], options, qemu, progress);
  if (!b) return std::unexpected(b.error());
  const auto summary_a = measure::SummaryOf(a->measurement);
  const auto summary_b = measure::SummaryOf(b->measurement);
  if (!options.svg_file.empty()) {
    const auto written =
        WriteFile(options.svg_file, measure::CompareSvg(summary_a, summary_b), 0644);
    if (!written) return std::unexpected(written.error());
  }
  return Outcome{options.json ? measure::CompareJson(summary_a, summary_b).dump(2) + "\n"
                              : measure::CompareText(summary_a, summary_b),
                 a->measurement.not_checked.size() + b->measurement.not_checked.size(),
                 a->measurement.failed || b->measurement.failed};
}

Result<Outcome> Run(Options& options) {
  if (!options.payload_file.empty()) {
    auto payload = ReadFile(options.payload_file);
    if (!payload) return std::unexpected(payload.error());
    options.target.payload = std::move(*payload);
  }
  auto rates = ReadRates(options.rates_file);
  if (!rates) return std::unexpected(rates.error());
  options.request.rates = std::move(*rates);
  options.request.profile = options.functions > 0 || !options.flame_file.empty();
  const auto qemu = sandbox::FindQemu();
  if (!qemu) return std::unexpected(qemu.error());
  Progress progress;
  return options.compare ? MeasureTwo(options, *qemu, progress)
                         : MeasureOne(options, *qemu, progress);
}

}  // namespace

int MeasureCommand(const std::vector<std::string>& arguments) {
  Options options;
  if (const auto status = ReadArguments(arguments, options)) return *status;
  const auto outcome = Run(options);
  if (!outcome) return ReportError(outcome.error());
  fmt::print("{}", outcome->text);
  if (outcome->failed) return kExitFailed;
  return options.strict && outcome->not_checked > 0 ? kExitFailed : kExitPassed;
}

}  // namespace emu::commands
