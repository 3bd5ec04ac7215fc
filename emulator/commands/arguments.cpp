#include "commands/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "commands/command.h"
#include "fixture/display.h"

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

CLI::Validator NumberIn(double low, double high) {
  return CLI::Validator(
      [low, high](const std::string& text) -> std::string {
        double number = 0;
        if (CLI::detail::lexical_cast(text, number) && low <= number && number <= high) return {};
        return fmt::format("{} is no number from {} to {}", fixture::Quoted(text), low, high);
      },
      fmt::format("NUMBER from {} to {}", low, high));
}

}  // namespace emu::commands
