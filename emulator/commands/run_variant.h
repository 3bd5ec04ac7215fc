// One variant of a fixture: its function in one execution environment, fed all events.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "commands/execution_environment.h"
#include "commands/progress.h"
#include "fixture/fixture.h"

namespace emu::commands {

struct VariantRun {
  sandbox::Task task;
  std::vector<std::vector<InvocationResult>> results;  // By event, then repetition.
};

// The variant's code, ready to start. Fails naming the fixture and the place in it.
Result<sandbox::Task> PrepareVariant(const fixture::Fixture& fixture,
                                     const fixture::Variant& variant, const sandbox::Qemu& qemu);

// `counting`: also count what the guest executes; none for a run that is judged.
Result<VariantRun> RunVariant(const fixture::Fixture& fixture, const fixture::Variant& variant,
                              const sandbox::Qemu& qemu, Progress& progress,
                              const std::optional<sandbox::Counting>& counting = std::nullopt);

}  // namespace emu::commands
