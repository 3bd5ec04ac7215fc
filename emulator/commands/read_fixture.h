// A fixture from the disk.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "fixture/fixture.h"

namespace emu::commands {

// Fails as bad input, naming the file and the place in it.
Result<fixture::Fixture> ReadFixture(const std::string& file);
// All of them, or the first error.
Result<std::vector<fixture::Fixture>> ReadFixtures(const std::vector<std::string>& files);

}  // namespace emu::commands
