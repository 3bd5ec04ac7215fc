// Runs the program of one row of a kernel list under the counting plugin.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "measure/cycle_model.h"
#include "measure/kernel_list.h"
#include "sandbox/qemu.h"

namespace emu::commands {

struct CountedCall {
  std::uint64_t instructions = 0;      // Of the whole call.
  std::vector<measure::Opcode> trace;  // The call, or the window in its middle.
};

// The program's second call of the row's function. `out` is a path for the plugin's files. An error
// is what the program did wrong, in one line.
std::expected<CountedCall, std::string> CountCall(const sandbox::Qemu& qemu,
                                                  const std::string& plugin,
                                                  const measure::KernelRow& row,
                                                  const std::string& out);

}  // namespace emu::commands
