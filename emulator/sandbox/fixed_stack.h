// Makes a guest's first stack the same at every start, so that counts repeat: what the kernel puts
// there (arguments, environment, file name, random bytes) otherwise depends on folder and port.
#pragma once

#include "sandbox/qemu.h"

namespace emu::sandbox {

// Sets argv[0] to Lambda's /var/task/bootstrap, seeds AT_RANDOM, and adds the variable
// EMU_PADDING so that all strings together fill whole pages.
void FixInitialStack(GuestPlan& plan);

}  // namespace emu::sandbox
