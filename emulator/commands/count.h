// Runs a fixture's first variant with the counting plugin and says what each phase cost. The
// answers are not judged: `emu run` does that without the plugin, which slows the guest down.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "commands/progress.h"
#include "fixture/fixture.h"
#include "fixture/judge_budgets.h"
#include "measure/counts.h"
#include "sandbox/qemu.h"
#include "sandbox/temp_folder.h"

namespace emu::commands {

struct CountRequest {
  std::string plugin;    // From sandbox::FindCounterPlugin.
  bool profile = false;  // Keep the plugin's calling-context tree too.
};

struct CountedRun {
  measure::EnvironmentCounts counts;
  std::vector<std::string> gaps;              // What could not be counted, and why.
  std::vector<std::string> notes;             // What else the counts do not show.
  std::string profile;                        // The plugin's, as text; empty unless asked for.
  std::shared_ptr<sandbox::TempFolder> code;  // Holds the files that the profile names.
};

// All events, as often as they are repeated. Nothing is counted of a function whose init phase
// fails.
Result<CountedRun> CountFixture(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                const CountRequest& request, Progress& progress);

// The counts as the fixture's judge takes them.
fixture::MeasuredCosts CostsOf(const measure::EnvironmentCounts& counts);

}  // namespace emu::commands
