#include "commands/command.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>

#include "commands/version.h"
#include "fixture/suggest.h"

namespace emu::commands {
namespace {

constexpr std::array kCommands{
    Command{"run", "run fixtures against their functions and judge the answers", RunCommand},
    Command{"budget", "hold fixtures to their budgets, or fit the budgets", BudgetCommand},
    Command{"measure", "count what a function costs, by phase", MeasureCommand},
    Command{"bench", "what kernels cost: instructions counted, cycles modelled", BenchCommand},
    Command{"doctor", "what this machine can and cannot do for emu", DoctorCommand},
};

void PrintUsage(std::FILE* out) {
  fmt::print(out, "usage: emu COMMAND [OPTIONS]\n\n");
  for (const Command& command : kCommands) {
    fmt::print(out, "  {:<8} {}\n", command.name, command.summary);
  }
  fmt::print(out,
             "\nemu COMMAND --help says more. emu --version prints the version.\n"
             "Exit status: 0 all passed, 1 something failed, 2 bad usage or input, 3 emu itself "
             "failed.\n");
}

// What only a library throws, such as bad_alloc, still ends in one line and status 3; and so does
// output that could not be written.
int RunGuarded(const Command& command, const std::vector<std::string>& arguments) {
  try {
    const int status = command.run({arguments.begin() + 1, arguments.end()});
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
    return ReportError({ErrorKind::kInternal, "standard output cannot be written"});
  } catch (const std::exception& error) {
    return ReportError({ErrorKind::kInternal, error.what()});
  }
}

int UnknownCommand(const std::string& name) {
  std::vector<std::string_view> known;
  for (const Command& command : kCommands) known.emplace_back(command.name);
  return ReportError(
      {ErrorKind::kInput, fmt::format("unknown command \"{}\"{}; emu --help lists them", name,
                                      fixture::Suggestion(name, known))});
}

}  // namespace

int ReportError(const Error& error) {
  fmt::print(stderr, "emu: {}\n", error.message);
  return error.kind == ErrorKind::kInput ? kExitBadInput : kExitInternal;
}

int Main(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    PrintUsage(stderr);
    return kExitBadInput;
  }
  if (arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help") {
    PrintUsage(stdout);
    return kExitPassed;
  }
  if (arguments[0] == "--version") {
    fmt::print("emu {}\n", kVersion);
    return kExitPassed;
  }
  for (const Command& command : kCommands) {
    if (command.name == arguments[0]) return RunGuarded(command, arguments);
  }
  return UnknownCommand(arguments[0]);
}

}  // namespace emu::commands
