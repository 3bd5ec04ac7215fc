#include "output.h"

#include <fcntl.h>
#include <unistd.h>

namespace emu::counter {

Output::Output(std::string path) : path_(std::move(path)) {}

bool Output::AppendLine(std::string_view line) const {
  return Append("", std::string(line) + '\n');
}

bool Output::Append(std::string_view suffix, std::string_view bytes) const {
  return Write(suffix, bytes, O_APPEND);
}

bool Output::Replace(std::string_view suffix, std::string_view bytes) const {
  return Write(suffix, bytes, O_TRUNC);
}

bool Output::Write(std::string_view suffix, std::string_view bytes, int flags) const {
  const std::string path = path_ + std::string(suffix);
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0600);
  if (fd < 0) return false;
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written <= 0) break;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  close(fd);
  return bytes.empty();
}

}  // namespace emu::counter
