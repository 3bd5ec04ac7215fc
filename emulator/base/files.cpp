#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "base/unique_fd.h"

namespace emu {
namespace {

std::unexpected<Error> Failed(const char* verb, const std::filesystem::path& path) {
  return InputError(fmt::format("{}: cannot {}: {}", path.string(), verb, std::strerror(errno)));
}

}  // namespace

Result<std::string> ReadFile(const std::filesystem::path& path) {
  const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat facts{};
  if (!fd.valid() || fstat(fd.get(), &facts) != 0) return Failed("open", path);
  if (!S_ISREG(facts.st_mode)) return InputError(path.string() + ": not a regular file");
  std::string bytes;
  char block[65536];
  while (true) {
    const ssize_t got = read(fd.get(), block, sizeof block);
    if (got < 0) return Failed("read", path);
    if (got == 0) return bytes;
    bytes.append(block, static_cast<std::size_t>(got));
  }
}

Result<void> WriteFile(const std::filesystem::path& path, std::string_view bytes, int mode) {
  const UniqueFd fd(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!fd.valid()) return Failed("create", path);
  while (!bytes.empty()) {
    const ssize_t put = write(fd.get(), bytes.data(), bytes.size());
    if (put < 0) return Failed("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (fchmod(fd.get(), static_cast<mode_t>(mode)) != 0) return Failed("change the mode of", path);
  return {};
}

}  // namespace emu
