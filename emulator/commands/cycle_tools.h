// LLVM's disassembler and machine-code analyser on this machine: found by trying, run on a trace.
// What their texts mean is measure/cycle_model.h.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "base/error.h"
#include "measure/cycle_model.h"

namespace emu::commands {

struct CycleTools {
  std::string mc;       // llvm-mc
  std::string mca;      // llvm-mca
  std::string version;  // "19.1.7"
  int major = 0;        // measure::kModelVersion where that one is installed.
};

// An error is the reason why there are none, in a few words, and the cure.
std::expected<CycleTools, std::string> FindCycleTools();

// Of that processor, as -mcpu names it. Writes its files into `folder`. The trace has at least one
// opcode.
Result<measure::McaSummary> ModelTrace(const CycleTools& tools,
                                       const std::vector<measure::Opcode>& trace,
                                       const std::string& processor, const std::string& folder);

}  // namespace emu::commands
