// A function's code, ready to start: from a bootstrap file, a folder or a zip to a guest command
// line.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "lambda/payloads.h"
#include "sandbox/temp_folder.h"

namespace emu::sandbox {

enum class CodeKind { kBootstrap, kFolder, kZip };

struct Task {
  std::optional<lambda::Fault>
      launch_fault;                  // Why Lambda could not start it; then `program` is empty.
  std::vector<std::string> program;  // Guest command line; host paths.
  std::string working_directory;
  std::optional<std::uint64_t> bootstrap_bytes;
  std::optional<std::uint64_t> zip_bytes;
  std::shared_ptr<TempFolder> unpacked;  // Holds the files of a zip.
};

// `path` exists. `sysroot`: where a dynamic bootstrap's or a script's interpreter is looked up, or
// empty. Fails when the code cannot be read, or needs an arm64 interpreter that this machine lacks.
Result<Task> PrepareTask(CodeKind kind, const std::string& path, const std::string& sysroot);

}  // namespace emu::sandbox
