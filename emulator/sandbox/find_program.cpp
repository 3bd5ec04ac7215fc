#include "sandbox/find_program.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace emu::sandbox {

std::string FindProgram(const std::string& program) {
  const char* path = getenv("PATH");
  std::string_view folders = path ? path : "/usr/bin:/bin";
  std::error_code error;
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    const std::string candidate = std::string(folder) + "/" + program;
    if (std::filesystem::is_regular_file(candidate, error) &&
        access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
  }
  return {};
}

}  // namespace emu::sandbox
