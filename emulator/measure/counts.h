// What one execution environment cost, by phase: the counter log put in the order of the
// invocations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "measure/counter_log.h"

namespace emu::measure {

struct InvocationCounts {
  std::string event;   // Its name; empty when the log cannot be matched with the invocations.
  PhaseTotals invoke;  // From the arrival of the invocation to the sending of the response.
  std::optional<PhaseTotals> finish;  // From there to the next request; none when it ended.
};

struct EnvironmentCounts {
  std::optional<PhaseTotals> init;  // None: the program never asked for an invocation.
  std::vector<InvocationCounts> invocations;
};

// `events`: the name of each invocation, in order. A runtime that was started again counts from its
// last start for init, and all its invocations count.
EnvironmentCounts ArrangeCounts(const std::vector<CounterLog>& logs,
                                const std::vector<std::string>& events);

}  // namespace emu::measure
