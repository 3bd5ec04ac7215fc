// A file of the kernel's own file systems, opened once and read again and again: each read is what
// holds now, and fails after the process or cgroup behind it has gone.
#pragma once

#include <optional>
#include <string>

#include "base/unique_fd.h"

namespace emu::sandbox {

class ProcFile {
 public:
  // One that cannot be opened cannot be read either.
  explicit ProcFile(const std::string& path);

  std::optional<std::string> Read() const;
  // One system call, for what is known to be short: at most 4,096 bytes.
  std::optional<std::string> ReadShort() const;

 private:
  UniqueFd fd_;
};

}  // namespace emu::sandbox
