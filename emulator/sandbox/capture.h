// Runs a short host command and returns what it printed. Not for bootstraps: guest.h.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace emu::sandbox {

struct CaptureRequest {
  std::vector<std::string> arguments;  // [0] is a path.
  int timeout_s = 60;
};

struct Captured {
  std::string output;  // Standard output and standard error together, at most 64 KiB.
  int status = 0;      // As a shell shows it: the exit status, or 128 + the signal's number.
};

// Fails when the command cannot be started, or is killed because it has not ended in time.
Result<Captured> RunCaptured(const CaptureRequest& request);

// The output alone; the exit status does not matter.
Result<std::string> Capture(const std::vector<std::string>& arguments);

}  // namespace emu::sandbox
