#include "sandbox/proc_file.h"

#include <fcntl.h>
#include <unistd.h>

namespace emu::sandbox {

ProcFile::ProcFile(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

std::optional<std::string> ProcFile::Read() const {
  std::string text;
  std::string block(16384, '\0');
  while (true) {
    const ssize_t got =
        pread(fd_.get(), block.data(), block.size(), static_cast<off_t>(text.size()));
    if (got < 0) return std::nullopt;
    if (got == 0) return text;
    text.append(block, 0, static_cast<std::size_t>(got));
  }
}

std::optional<std::string> ProcFile::ReadShort() const {
  char block[4096];
  const ssize_t got = pread(fd_.get(), block, sizeof block, 0);
  if (got < 0) return std::nullopt;
  return std::string(block, static_cast<std::size_t>(got));
}

}  // namespace emu::sandbox
