// A fixture from the disk.
#pragma once

#include <string>

#include "base/error.h"
#include "fixture/fixture.h"

namespace emu::commands {

// Fails as bad input, naming the file and the place in it.
Result<fixture::Fixture> ReadFixture(const std::string& file);

}  // namespace emu::commands
