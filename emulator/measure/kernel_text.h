// The results of `emu bench kernels` for a terminal: one table.
#pragma once

#include <string>

#include "measure/kernel_report.h"

namespace emu::measure {

std::string RenderKernelText(const KernelReport& report);

// What was counted and what was modelled, by which versions: the words that go with every figure.
std::string KernelProvenance(const KernelReport& report);

}  // namespace emu::measure
