// The results of `emu bench kernels` as one JSON document, described in docs/benchmarks.md.
#pragma once

#include <string>

#include "measure/kernel_report.h"

namespace emu::measure {

std::string RenderKernelJson(const KernelReport& report);

}  // namespace emu::measure
