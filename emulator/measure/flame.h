// A flame graph as SVG: callers above callees (an icicle: deep chains grow downwards, as a page is
// read), widths by instructions. No script; a box's full name and counts are its tooltip.
#pragma once

#include <string>
#include <vector>

#include "measure/code_map.h"
#include "measure/frames.h"
#include "measure/phase_counts.h"

namespace emu::measure {

struct FlameOptions {
  std::string title;          // What was measured.
  std::vector<Phase> phases;  // Whose instructions count, at least one.
};

// A whole SVG document. Frames narrower than a pixel are merged with their neighbours and say so;
// no instruction is lost from the box above them.
std::string FlameSvg(const FrameTree& tree, const CodeMap& code, const FlameOptions& options);

}  // namespace emu::measure
