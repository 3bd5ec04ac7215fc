// Runs an arm64 program that is no function, to its end.
#pragma once

#include <string>

#include "base/error.h"
#include "sandbox/qemu.h"

namespace emu::commands {

struct GuestRun {
  bool succeeded = false;  // It ended with status 0.
  std::string end;         // How else it ended, in words.
  std::string output;      // Its lines on both outputs, at most 64 KiB.
  double ms = 0;           // Host time from the start of QEMU to the end.
};

// Every process of it is gone afterwards. Fails when it cannot be started or has not ended in time.
Result<GuestRun> RunGuest(const sandbox::GuestCommand& command, int timeout_s);

}  // namespace emu::commands
