// The files of a deployment package. Reads an untrusted archive through libzip and refuses what
// Lambda would not unpack safely: absolute paths, "..", symbolic links, more than 250 MB.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace emu::package {

inline constexpr std::uint64_t kMaxUnzippedBytes = 262'144'000;

struct ZipEntry {
  std::string path;  // Relative, with '/' between its parts.
  std::string bytes;
  int mode = 0644;  // Unix permission bits; 0644 where the archive has none.
};

// All regular files of the archive. Fails as bad input with a message that names `file_name` and
// the entry.
Result<std::vector<ZipEntry>> ReadZip(const std::string& file_name, std::string_view bytes);

}  // namespace emu::package
