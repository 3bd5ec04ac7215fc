// Runs a short host command and returns what it printed.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace emu::sandbox {

// Standard output and standard error together, at most 64 KiB; the exit status does not matter.
// Fails when the command cannot be started.
Result<std::string> Capture(const std::vector<std::string>& arguments);

}  // namespace emu::sandbox
