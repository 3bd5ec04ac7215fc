// The ratios of a comparison as bars on a logarithmic scale: to the right where B needs more than
// A, to the left where less.
#pragma once

#include <string>

#include "measure/summary.h"

namespace emu::measure {

// A whole SVG document, readable in light and dark. What has no ratio is named without a bar.
std::string CompareSvg(const MeasureSummary& a, const MeasureSummary& b);

}  // namespace emu::measure
