// The plugin's profile with the names of functions, from the files that the guest had mapped.
#pragma once

#include <string>

#include "base/error.h"
#include "measure/code_map.h"
#include "measure/frames.h"

namespace emu::commands {

struct ProfileView {
  measure::CodeMap code;
  measure::FrameTree frames;
};

// Reads each mapped file and its symbols; where `bootstrap`.debug lies beside it, that one's too. A
// file that cannot be read is one without symbols.
Result<ProfileView> ViewProfile(const std::string& profile);

}  // namespace emu::commands
