// A file of the kernel's own file systems, opened once and read again and again: each read is what
// holds now, and fails after the process or cgroup behind it has gone.
#pragma once

#include <optional>
#include <string>

#include "base/unique_fd.h"

namespace emu::sandbox {

class ProcFile {
 public:
  explicit ProcFile(const std::string& path);

  bool open() const { return fd_.valid(); }
  std::optional<std::string> Read() const;

 private:
  UniqueFd fd_;
};

}  // namespace emu::sandbox
