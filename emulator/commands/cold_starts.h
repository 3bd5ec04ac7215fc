// Cold starts of a function on this host, timed beside QEMU with an empty program. Host times under
// emulation: they compare within one run only.
#pragma once

#include <optional>
#include <vector>

#include "base/error.h"
#include "commands/progress.h"
#include "fixture/fixture.h"
#include "sandbox/qemu.h"

namespace emu::commands {

// One value for each cold start, in ms. The two kinds of start alternate.
struct ColdStarts {
  std::vector<double> init_ms;  // From the start of QEMU to the request for an invocation.
  std::vector<double> first_invocation_ms;  // The fixture's first event.
  std::vector<double> empty_ms;             // From the start of QEMU to the empty program's end.
  std::vector<double> billed_ms;            // As Lambda would bill these times.
  std::optional<int> peak_memory_mb;        // Largest of all; the guest's own pages.
  std::string failure;  // The answer to an event that was no response; empty: all were.
};

// Starts the first variant `runs` times, or once when its init phase fails: then init_ms is empty.
Result<ColdStarts> TimeColdStarts(const fixture::Fixture& fixture, const sandbox::Qemu& qemu,
                                  int runs, Progress& progress);

}  // namespace emu::commands
