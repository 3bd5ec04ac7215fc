#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include "base/files.h"
#include "commands/arguments.h"
#include "commands/command.h"
#include "commands/kernel_bench.h"
#include "commands/kernel_choice.h"
#include "measure/kernel_json.h"
#include "measure/kernel_text.h"
#include "measure/plot_kernels.h"

namespace emu::commands {
namespace {

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> kernels, paths;
  std::string svg;
  bool check = false;
  bool strict = false;
  bool json = false;
};

std::optional<int> ReadArguments(const std::vector<std::string>& arguments, Options& options) {
  CLI::App app(
      "Counts the instructions of kernels under QEMU and models their cycles on Neoverse cores.",
      "emu bench kernels");
  app.add_option(
      "LIST", options.files,
      "kernel lists (docs/benchmarks.md); by default those in tests/bench/kernels of the "
      "checkout that emu was built in");
  app.add_option("--kernel", options.kernels, "only this kernel; may be repeated")
      ->allow_extra_args(false);
  app.add_option("--path", options.paths, "only this path; may be repeated")
      ->allow_extra_args(false);
  CLI::Option* check =
      app.add_flag("--check", options.check, "exit status 1 when a kernel is over its budget");
  app.add_flag("--strict", options.strict,
               "with --check: what could not be checked is a failure (exit status 1)")
      ->needs(check);
  app.add_flag("--json", options.json, "print one JSON document (docs/benchmarks.md)");
  app.add_option("--svg", options.svg, "write a picture of the table to this file");
  return ParseArguments(app, arguments);
}

Result<std::vector<std::string>> ListFiles(const Options& options) {
  namespace fs = std::filesystem;
  if (!options.files.empty()) return options.files;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path folder = program.parent_path().parent_path() / "tests/bench/kernels";
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".json") continue;
    files.push_back(entry.path().lexically_proximate(fs::current_path(error)).string());
  }
  std::ranges::sort(files);
  if (!files.empty()) return files;
  return InputError(
      fmt::format("there are no lists in {}; name one: emu bench kernels LIST", folder.string()));
}

Result<std::vector<measure::KernelRow>> ReadLists(const std::vector<std::string>& files) {
  std::vector<measure::KernelRow> rows;
  std::set<std::string> seen;
  for (const std::string& file : files) {
    const auto text = ReadFile(file);
    if (!text) return std::unexpected(text.error());
    auto list = measure::ParseKernelList(file, *text);
    if (!list) return std::unexpected(list.error());
    for (measure::KernelRow& row : *list) {
      if (!seen.insert(measure::GroupOf(row) + '\n' + row.path).second) {
        return InputError(fmt::format("{}: {} {} {} is in another list, too", file, row.kernel,
                                      row.size, row.path));
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

Result<measure::KernelReport> Measure(const Options& options) {
  const auto files = ListFiles(options);
  if (!files) return std::unexpected(files.error());
  const auto rows = ReadLists(*files);
  if (!rows) return std::unexpected(rows.error());
  const auto chosen = ChooseKernels(*rows, options.kernels, options.paths);
  if (!chosen) return std::unexpected(chosen.error());
  const auto tools = FindKernelBenchTools();
  if (!tools) return std::unexpected(tools.error());
  Progress progress;
  return BenchKernels(*tools, *chosen, progress);
}

void PrintVerdict(const measure::KernelReport& report) {
  const auto over = OverBudget(report), failures = Failures(report), gaps = NotChecked(report);
  fmt::print("\n");
  for (const std::string& line : over) fmt::print("over budget: {}\n", line);
  for (const std::string& line : failures) fmt::print("failed: {}\n", line);
  for (const std::string& line : gaps) fmt::print("{}\n", line);
  fmt::print("{} over budget, {} failed, {} not checked\n", over.size(), failures.size(),
             gaps.size());
}

int Status(const measure::KernelReport& report, const Options& options) {
  bool failed = options.check && !OverBudget(report).empty();
  failed |= options.check && options.strict && !NotChecked(report).empty();
  failed |= !Failures(report).empty();
  return failed ? kExitFailed : kExitPassed;
}

int BenchKernelsCommand(const std::vector<std::string>& arguments) {
  Options options;
  if (const auto status = ReadArguments(arguments, options)) return *status;
  const auto report = Measure(options);
  if (!report) return ReportError(report.error());
  if (!options.svg.empty()) {
    const auto written = WriteFile(options.svg, measure::PlotKernels(*report), 0644);
    if (!written) return ReportError(written.error());
  }
  std::fputs((options.json ? RenderKernelJson(*report) : RenderKernelText(*report)).c_str(),
             stdout);
  if (options.check && !options.json) PrintVerdict(*report);
  return Status(*report, options);
}

}  // namespace

int BenchCommand(const std::vector<std::string>& arguments) {
  const std::string what = arguments.empty() ? "" : arguments[0];
  if (what == "kernels") return BenchKernelsCommand({arguments.begin() + 1, arguments.end()});
  if (what == "--help" || what == "-h") {
    fmt::print("usage: emu bench kernels [OPTIONS]\n\nemu bench kernels --help says more.\n");
    return kExitPassed;
  }
  return ReportError(
      {ErrorKind::kInput,
       fmt::format("emu bench measures kernels, not \"{}\": emu bench kernels", what)});
}

}  // namespace emu::commands
