#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "commands/command.h"
#include "commands/measure_options.h"
#include "commands/profile_view.h"
#include "measure/compare.h"
#include "measure/compare_svg.h"
#include "measure/flame.h"
#include "measure/functions_report.h"

namespace emu::commands {
namespace {

using Json = nlohmann::ordered_json;

Result<MeasuredFunction> MeasureTarget(const std::string& target, const MeasureOptions& options,
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
Result<void> TellProfile(MeasuredFunction& measured, const MeasureOptions& options,
                         std::string& text, Json& json) {
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

Result<Outcome> MeasureOne(const MeasureOptions& options, const sandbox::Qemu& qemu,
                           Progress& progress) {
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

Result<Outcome> MeasureTwo(const MeasureOptions& options, const sandbox::Qemu& qemu,
                           Progress& progress) {
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

Result<Outcome> Run(MeasureOptions& options) {
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
  MeasureOptions options;
  if (const auto status = ReadMeasureOptions(arguments, options)) return *status;
  const auto outcome = Run(options);
  if (!outcome) return ReportError(outcome.error());
  fmt::print("{}", outcome->text);
  if (outcome->failed) return kExitFailed;
  return options.strict && outcome->not_checked > 0 ? kExitFailed : kExitPassed;
}

}  // namespace emu::commands
