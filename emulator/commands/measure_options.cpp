#include "commands/measure_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "commands/arguments.h"
#include "commands/command.h"

namespace emu::commands {
namespace {

// Those of what a fixture states itself.
std::vector<CLI::Option*> AddEventOptions(CLI::App& app, MeasureOptions& options) {
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

void AddTargetOptions(CLI::App& app, MeasureOptions& options) {
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

std::optional<int> CheckTargets(const MeasureOptions& options,
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

}  // namespace

std::optional<int> ReadMeasureOptions(const std::vector<std::string>& arguments,
                                      MeasureOptions& options) {
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

}  // namespace emu::commands
