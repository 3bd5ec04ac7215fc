#include "commands/disk_files.h"

#include <filesystem>

#include "base/files.h"

namespace emu::commands {

Result<std::string> DiskFiles::Read(const std::string& path) const { return ReadFile(path); }

bool DiskFiles::Exists(const std::string& path) const {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

}  // namespace emu::commands
