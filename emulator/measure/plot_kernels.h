// The results of `emu bench kernels` as a picture: for each kernel and size one bar for each path,
// instructions on the left and modelled cycles with their floor on the right. Standard SVG without
// scripts, readable on light and dark.
#pragma once

#include <string>

#include "measure/kernel_report.h"

namespace emu::measure {

std::string PlotKernels(const KernelReport& report);

}  // namespace emu::measure
