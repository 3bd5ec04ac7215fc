// Which files the guest has mapped as code, for the names of functions.
#pragma once

#include <string>

namespace emu::counter {

// One line "map START END OFFSET PATH" for each mapping of a file that the guest executed or could
// execute: QEMU maps guest code without the host's execute permission, so all files count that lie
// where guests lie.
std::string GuestMaps();

}  // namespace emu::counter
