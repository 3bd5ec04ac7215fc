// What `emu measure` is pointed at, as a fixture: a fixture itself, or code with an event of its
// own.
#pragma once

#include <string>

#include "base/error.h"
#include "fixture/fixture.h"

namespace emu::commands {

struct TargetOptions {
  std::string payload = "{}";  // Of the events that code gets.
  int invocations = 5;         // How many.
  int memory_mb = 128;
};

// `path`: a fixture (*.json), a zip (*.zip), a folder, or a bootstrap. Fails as bad input.
Result<fixture::Fixture> ReadTarget(const std::string& path, const TargetOptions& options);

}  // namespace emu::commands
