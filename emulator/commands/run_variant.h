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

Result<VariantRun> RunVariant(const fixture::Fixture& fixture, const fixture::Variant& variant,
                              const sandbox::Qemu& qemu, const sandbox::MemoryCgroups& cgroups,
                              Progress& progress);

}  // namespace emu::commands
