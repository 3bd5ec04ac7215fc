// What each function cost, over all chains of calls. Pictures of the chains: flame.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "measure/code_map.h"
#include "measure/frames.h"

namespace emu::measure {

struct FunctionCost {
  std::string name;          // As CodeMap::Name.
  std::string file;          // Empty when unknown.
  PhaseCounts self;          // Instructions of the function itself.
  PhaseCounts with_callees;  // And of everything below it; once where it calls itself.
  PhaseCounts calls;         // By call instructions: a function that is jumped to counts none.
};

struct FunctionCosts {
  PhaseCounts total;  // Instructions of the program.
  std::vector<FunctionCost> functions;
};

FunctionCosts CountFunctions(const FrameTree& tree, const CodeMap& code);

// The functions with instructions in a phase, most of its own instructions first; equal ones by
// name.
std::vector<const FunctionCost*> ByOwnInstructions(const FunctionCosts& costs, const Phase& phase);

}  // namespace emu::measure
