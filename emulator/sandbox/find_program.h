// Where a host program is. Asks nothing of it.
#pragma once

#include <string>

namespace emu::sandbox {

// The first executable file `program` in the folders of PATH, or empty.
std::string FindProgram(const std::string& program);

}  // namespace emu::sandbox
