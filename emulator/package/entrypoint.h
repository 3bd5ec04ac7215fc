// Can this file start as a function's bootstrap? The answer Lambda's exec would give, from bytes
// and mode alone.
#pragma once

#include <string>
#include <string_view>

namespace emu::package {

struct Entrypoint {
  std::string launch_error;  // As exec reports it: "permission denied", "exec format error"; empty
                             // when it can start.
  std::string interpreter;   // The dynamic linker or the script's interpreter, as a guest path;
                             // empty if none.
  bool script = false;       // Starts with "#!".
};

// `mode`: Unix permission bits of the file.
Entrypoint InspectEntrypoint(std::string_view bytes, int mode);

}  // namespace emu::package
