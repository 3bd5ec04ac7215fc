#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "commands/arguments.h"
#include "commands/command.h"
#include "sandbox/abilities.h"

namespace emu::commands {
namespace {

void PrintText(const std::vector<sandbox::Ability>& abilities) {
  for (const sandbox::Ability& ability : abilities) {
    fmt::print("  {}  {} {}\n", ability.found ? "yes" : "no ", PadRight(ability.name, 24),
               ability.found ? ability.detail : "without it: " + ability.lost_without);
    if (!ability.found) fmt::print("       {} get it: {}\n", PadRight("", 24), ability.cure);
  }
}

void PrintJson(const std::vector<sandbox::Ability>& abilities) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const sandbox::Ability& ability : abilities) {
    list.push_back({{"name", ability.name},
                    {"required", ability.required},
                    {"found", ability.found},
                    {"detail", ability.detail},
                    {"lost_without", ability.lost_without},
                    {"cure", ability.cure}});
  }
  fmt::print("{}\n", nlohmann::ordered_json{{"version", 1}, {"abilities", list}}.dump(2));
}

}  // namespace

int DoctorCommand(const std::vector<std::string>& arguments) {
  bool json = false;
  CLI::App app("Lists what this machine can and cannot do for emu.", "emu doctor");
  app.add_flag("--json", json, "print one JSON document (docs/reports.md)");
  if (const auto status = ParseArguments(app, arguments)) return *status;
  const auto abilities = sandbox::FindAbilities();
  json ? PrintJson(abilities) : PrintText(abilities);
  for (const sandbox::Ability& ability : abilities) {
    if (ability.required && !ability.found) return kExitFailed;
  }
  return kExitPassed;
}

}  // namespace emu::commands
