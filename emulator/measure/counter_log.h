// What the counting plugin wrote, as a value. The guest runs in the plugin's process and may write
// to the same file: every line is checked. The format is docs/measure.md.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace emu::measure {

enum class PhaseKind {
  kInit,    // From the start of the program to its first request for an invocation.
  kWait,    // Until that request's answer arrives.
  kInvoke,  // From the arrival of an invocation to the sending of its response.
  kFinish,  // From there to the next request for an invocation.
  kExit,    // The phase that the program ended in.
};

struct PhaseTotals {
  PhaseKind kind = PhaseKind::kInit;
  std::uint64_t instructions = 0;
  std::uint64_t blocks = 0;               // Translated blocks executed.
  std::uint64_t pages = 0;                // Distinct guest pages of 4 KiB; 0 when not asked for.
  std::uint64_t threads = 0;              // Started since the start of the program.
  std::map<int, std::uint64_t> syscalls;  // By arm64 number.

  std::uint64_t SyscallCount() const;
};

// One call of a watched function.
struct CallCount {
  std::uint64_t address = 0;
  std::uint64_t instructions = 0;  // From its first to the one that returns, callees included.
};

// One life of the program.
struct CounterLog {
  std::vector<PhaseTotals> phases;  // In order.
  std::vector<CallCount> calls;     // In the order in which they ended.
};

// One element for each start of the program. Fails as an internal error that names `file` and line.
Result<std::vector<CounterLog>> ParseCounterLog(const std::string& file, std::string_view text);

}  // namespace emu::measure
