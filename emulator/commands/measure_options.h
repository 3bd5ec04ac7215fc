// What the command line of `emu measure` says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "commands/measure_function.h"
#include "commands/measure_target.h"

namespace emu::commands {

struct MeasureOptions {
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

// An exit status means that the command is over, as ParseArguments says.
std::optional<int> ReadMeasureOptions(const std::vector<std::string>& arguments,
                                      MeasureOptions& options);

}  // namespace emu::commands
