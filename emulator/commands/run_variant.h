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

struct VariantSetup {
  const sandbox::Qemu& qemu;
  sandbox::MemoryCgroups cgroups = {};             // None: the memory limit is sampled.
  std::optional<sandbox::Counting> counting = {};  // None for a run that is judged: it slows down.
};

Result<VariantRun> RunVariant(const fixture::Fixture& fixture, const fixture::Variant& variant,
                              const VariantSetup& setup, Progress& progress);

}  // namespace emu::commands
