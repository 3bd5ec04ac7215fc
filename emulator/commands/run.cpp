#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/clock.h"
#include "commands/arguments.h"
#include "commands/command.h"
#include "commands/disk_files.h"
#include "commands/explain.h"
#include "commands/read_fixture.h"
#include "commands/run_fixture.h"

namespace emu::commands {
namespace {

struct Options {
  std::vector<std::string> files;
  RunOptions run;
  bool json = false;
  bool quiet = false;
  bool strict = false;
  std::string memory_limit = "auto";
  std::string topic;
};

std::optional<int> ReadArguments(const std::vector<std::string>& arguments, Options& options) {
  CLI::App app("Runs fixtures against their functions and judges the answers.", "emu run");
  app.add_option("FIXTURE", options.files, "fixture files (docs/fixtures.md)");
  app.add_option("--bootstrap", options.run.bootstrap,
                 "run this arm64 bootstrap instead of the fixture's function");
  app.add_flag("--json", options.json, "print one JSON document (docs/reports.md)");
  app.add_flag("--quiet", options.quiet, "print failures and the summary only");
  app.add_flag("--logs", options.run.logs, "print every log line of the functions on stderr");
  app.add_flag("--strict", options.strict,
               "what could not be checked is a failure (exit status 1)");
  app.add_option("--memory-limit", options.memory_limit,
                 "auto: a cgroup where one can be made, and sampling; sampled: sampling alone")
      ->check(CLI::IsMember({"auto", "sampled"}));
  app.add_option("--explain", options.topic, "say what a figure means, and end: " + Topics());
  if (const auto status = ParseArguments(app, arguments)) return status;
  if (!options.topic.empty()) return Explain(options.topic);
  if (!options.files.empty()) return std::nullopt;
  return ReportError({ErrorKind::kInput, "FIXTURE is required; emu run --help says how"});
}

Result<std::vector<fixture::Fixture>> ReadInput(const Options& options) {
  if (!options.run.bootstrap.empty() && !DiskFiles().Exists(options.run.bootstrap)) {
    return InputError(fmt::format("--bootstrap {}: there is no such file", options.run.bootstrap));
  }
  return ReadFixtures(options.files);
}

sandbox::MemoryCgroups CgroupsFor(const std::string& memory_limit) {
  if (memory_limit == "auto") return sandbox::FindMemoryCgroups();
  return {.why_not = "--memory-limit " + memory_limit};
}

Result<report::RunReport> RunAll(const Options& options) {
  auto fixtures = ReadInput(options);
  if (!fixtures) return std::unexpected(fixtures.error());
  const auto qemu = sandbox::FindQemu();
  if (!qemu) return std::unexpected(qemu.error());
  RunOptions run = options.run;
  run.cgroups = CgroupsFor(options.memory_limit);
  report::RunReport report;
  const std::int64_t start_ns = ReadClocks().monotonic_ns;
  Progress progress;
  for (const fixture::Fixture& fixture : *fixtures) {
    auto result = RunFixture(fixture, run, *qemu, progress);
    if (!result) return std::unexpected(result.error());
    report.fixtures.push_back(std::move(*result));
  }
  report.seconds = static_cast<double>(ReadClocks().monotonic_ns - start_ns) / 1e9;
  return report;
}

void Print(const report::RunReport& report, const Options& options) {
  for (const report::FixtureReport& fixture : report.fixtures) {
    std::fputs(fixture.logs.c_str(), stderr);
  }
  const report::TextStyle style{
      .colour = isatty(STDOUT_FILENO) != 0, .quiet = options.quiet, .strict = options.strict};
  const std::string text = options.json ? RenderJson(report) : RenderText(report, style);
  std::fputs(text.c_str(), stdout);
}

}  // namespace

int RunCommand(const std::vector<std::string>& arguments) {
  Options options;
  if (const auto status = ReadArguments(arguments, options)) return *status;
  const auto report = RunAll(options);
  if (!report) return ReportError(report.error());
  Print(*report, options);
  if (CountFailed(*report) > 0) return kExitFailed;
  return options.strict && CountNotChecked(*report) > 0 ? kExitFailed : kExitPassed;
}

}  // namespace emu::commands
