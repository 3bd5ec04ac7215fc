// The smallest arm64 program: it exits at once with status 0. Starting it shows what QEMU alone
// costs.
#pragma once

#include <string>

#include "base/error.h"

namespace emu::sandbox {

// Writes it to `path`, executable.
Result<void> WriteEmptyProgram(const std::string& path);

}  // namespace emu::sandbox
