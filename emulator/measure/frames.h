// Instructions by chain of calling functions, from a profile's addresses. A function that was
// reached by a jump instead of a call (a tail call) is a frame below the function that was called;
// what it calls in turn stands beside it, because the profile knows the called function only. A
// call of a mere way in (a linkage stub, a label within a function) is a call of the function
// behind it.
#pragma once

#include <cstddef>
#include <vector>

#include "measure/code_map.h"
#include "measure/phase_counts.h"
#include "measure/profile.h"

namespace emu::measure {

struct Frame {
  std::size_t parent = 0;    // Index of an earlier frame; the root is its own.
  std::size_t function = 0;  // Of the code map; the root has none.
  PhaseCounts self;          // Instructions of the function itself in this chain.
  PhaseCounts calls;         // By call instructions.
};

// frames[0] is the root: the whole program. Parents come before children, and the children of a
// frame are different functions.
struct FrameTree {
  std::vector<Frame> frames;
};

FrameTree BuildFrames(const Profile& profile, const CodeMap& code);

// Instructions of each frame and everything below it.
std::vector<PhaseCounts> SumsWithCallees(const FrameTree& tree);

// The frames directly below each one, in the order of the tree.
std::vector<std::vector<std::size_t>> ChildrenOf(const FrameTree& tree);

}  // namespace emu::measure
