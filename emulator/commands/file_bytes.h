// The size of a file on the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace emu::commands {

// Nothing when there is no such file.
inline std::optional<std::uint64_t> FileBytes(const std::string& path) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path, error);
  return error ? std::nullopt : std::optional<std::uint64_t>(bytes);
}

}  // namespace emu::commands
