// Whole files in and out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.h"

namespace emu {

// All bytes of a regular file. Fails as bad input, naming the file and the system's reason.
Result<std::string> ReadFile(const std::filesystem::path& path);

// Replaces a file and gives it the permission bits `mode`.
Result<void> WriteFile(const std::filesystem::path& path, std::string_view bytes, int mode);

}  // namespace emu
