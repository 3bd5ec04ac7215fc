#include "commands/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "commands/command.h"

namespace emu::commands {

std::optional<int> ParseArguments(CLI::App& app, const std::vector<std::string>& arguments) {
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // As CLI11 takes them.
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    fmt::print("{}", app.help());
    return kExitPassed;
  } catch (const CLI::ParseError& error) {
    return ReportError(
        {ErrorKind::kInput, fmt::format("{}; {} --help says how", error.what(), app.get_name())});
  }
  return std::nullopt;
}

}  // namespace emu::commands
