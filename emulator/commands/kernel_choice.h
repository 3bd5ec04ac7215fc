// Which rows of a kernel list the user asked for.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "measure/kernel_list.h"

namespace emu::commands {

// The rows of any of `kernels` and any of `paths`; an empty list asks for all. A name that no row
// has is bad input.
Result<std::vector<measure::KernelRow>> ChooseKernels(const std::vector<measure::KernelRow>& rows,
                                                      const std::vector<std::string>& kernels,
                                                      const std::vector<std::string>& paths);

}  // namespace emu::commands
