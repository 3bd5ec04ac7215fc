// The list of functions that cost most, for people and for programs.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "measure/functions.h"

namespace emu::measure {

// One table for each phase that has instructions, of at most `top` functions; ends in a newline.
std::string FunctionsText(const FunctionCosts& costs, std::size_t top);

// {"init": {"instructions", "functions": [{"name", "file", "percent", "instructions",
// "instructions_with_callees", "calls"}], "functions_not_listed",
// "instructions_not_listed"}, "invoke": {…}, "other": {…}}.
nlohmann::ordered_json FunctionsJson(const FunctionCosts& costs, std::size_t top);

}  // namespace emu::measure
