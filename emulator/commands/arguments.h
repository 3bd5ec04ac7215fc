// CLI11 behind the house's exit statuses.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace emu::commands {

// Parses into the app's variables. An exit status means that the command is over: help was printed,
// or the usage was bad and one line on stderr says how.
std::optional<int> ParseArguments(CLI::App& app, const std::vector<std::string>& arguments);

// A check for options: a number from `low` to `high`. CLI11's own lets "nan" pass.
CLI::Validator NumberIn(double low, double high);

}  // namespace emu::commands
