#include "measure/counts.h"

namespace emu::measure {
namespace {

void AddPhase(const PhaseTotals& phase, EnvironmentCounts& counts) {
  auto& invocations = counts.invocations;
  switch (phase.kind) {
    case PhaseKind::kInit:
      counts.init = phase;
      return;
    case PhaseKind::kInvoke:
      invocations.push_back({"", phase, std::nullopt});
      return;
    case PhaseKind::kFinish:
      if (!invocations.empty()) invocations.back().finish = phase;
      return;
    case PhaseKind::kWait:
    case PhaseKind::kExit:
      return;
  }
}

}  // namespace

EnvironmentCounts ArrangeCounts(const std::vector<CounterLog>& logs,
                                const std::vector<std::string>& events) {
  EnvironmentCounts counts;
  for (const CounterLog& log : logs) {
    for (const PhaseTotals& phase : log.phases) AddPhase(phase, counts);
  }
  if (counts.invocations.size() != events.size()) return counts;
  for (std::size_t index = 0; index < events.size(); ++index) {
    counts.invocations[index].event = events[index];
  }
  return counts;
}

}  // namespace emu::measure
