// Where the frames of a flame graph stand, in instructions and rows; no pixels are drawn here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "measure/frames.h"
#include "measure/phase_counts.h"

namespace emu::measure {

// A frame, or several narrow neighbours drawn as one.
struct FlameBox {
  std::size_t frame = 0;    // Of the tree; of merged ones, the frame above them.
  std::size_t merged = 0;   // How many narrow frames stand here together; 0 for one frame.
  std::size_t row = 0;      // 0 is the root.
  std::uint64_t first = 0;  // Instructions left of it.
  std::uint64_t width = 0;  // Instructions, everything below included.
  std::uint64_t own = 0;    // Of these, the function's own; 0 for merged ones.
  std::uint64_t not_drawn =
      0;  // Below it but without a box: too narrow even together, or too deep.
};

struct FlameLimits {
  std::uint64_t narrowest = 0;  // A box has at least so many instructions.
  std::size_t rows = 0;
};

// Boxes above those below them; wider ones left. For each box: own + the boxes right below it +
// not_drawn = width. Empty when the phases have no instructions.
std::vector<FlameBox> LayOutFlame(const FrameTree& tree, const std::vector<Phase>& phases,
                                  const FlameLimits& limits);

}  // namespace emu::measure
