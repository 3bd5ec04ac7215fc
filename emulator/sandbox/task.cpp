#include "sandbox/task.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/files.h"
#include "package/entrypoint.h"
#include "package/zip.h"

namespace emu::sandbox {
namespace {

namespace fs = std::filesystem;

int ModeOf(const fs::path& path) {
  struct stat facts{};
  return stat(path.c_str(), &facts) == 0 ? static_cast<int>(facts.st_mode & 0777) : 0;
}

Result<void> Unpack(const std::vector<package::ZipEntry>& entries, const fs::path& folder) {
  for (const package::ZipEntry& entry : entries) {
    const fs::path target = folder / entry.path;
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) {
      return InputError(fmt::format("entry '{}': {}; is one of its folders also a file of the zip?",
                                    entry.path, error.message()));
    }
    if (auto written = WriteFile(target, entry.bytes, entry.mode); !written) return written;
  }
  return {};
}

// The program line for an interpreter that must come from the sysroot.
Result<void> UseInterpreter(const package::Entrypoint& entrypoint, const std::string& sysroot,
                            Task& task) {
  if (entrypoint.interpreter.empty()) return {};
  const std::string host_path = sysroot + entrypoint.interpreter;
  std::error_code ignored;
  if (sysroot.empty() || !fs::exists(host_path, ignored)) {
    return InputError(fmt::format(
        "{}: needs the arm64 program {} and {} has none; {}", task.program[0],
        entrypoint.interpreter, sysroot.empty() ? "this machine" : sysroot,
        entrypoint.script ? "use a compiled bootstrap"
                          : "link it statically or install it: apt-get install libc6-arm64-cross"));
  }
  if (entrypoint.script) task.program.insert(task.program.begin(), host_path);
  return {};
}

Result<Task> TaskFromFolder(const fs::path& folder, const fs::path& bootstrap,
                            const std::string& sysroot) {
  Task task;
  task.working_directory = folder.string();
  std::error_code ignored;
  if (!fs::is_regular_file(bootstrap, ignored)) {
    task.launch_fault = lambda::NoBootstrapFault();
    return task;
  }
  const auto bytes = ReadFile(bootstrap);
  if (!bytes) return std::unexpected(bytes.error());
  if (bytes->starts_with("PK\x03\x04")) {
    return InputError(bootstrap.string() + ": is a zip archive; name it with \"zip\"");
  }
  task.bootstrap_bytes = bytes->size();
  const auto entrypoint = package::InspectEntrypoint(*bytes, ModeOf(bootstrap));
  if (!entrypoint.launch_error.empty()) {
    task.launch_fault = lambda::LaunchFault(entrypoint.launch_error);
    return task;
  }
  task.program = {bootstrap.string()};
  if (auto found = UseInterpreter(entrypoint, sysroot, task); !found) {
    return std::unexpected(found.error());
  }
  return task;
}

Result<Task> TaskFromZip(const std::string& path, const std::string& sysroot) {
  const auto bytes = ReadFile(path);
  if (!bytes) return std::unexpected(bytes.error());
  const auto entries = package::ReadZip(path, *bytes);
  if (!entries) return std::unexpected(entries.error());
  auto folder = TempFolder::Make();
  if (!folder) return std::unexpected(folder.error());
  const auto unpacked = std::make_shared<TempFolder>(std::move(*folder));
  if (auto done = Unpack(*entries, unpacked->path()); !done) return std::unexpected(done.error());
  auto task = TaskFromFolder(unpacked->path(), unpacked->path() + "/bootstrap", sysroot);
  if (!task) return task;
  task->unpacked = unpacked;
  task->zip_bytes = bytes->size();
  return task;
}

}  // namespace

Result<Task> PrepareTask(CodeKind kind, const std::string& path, const std::string& sysroot) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error).lexically_normal();
  if (error) return InternalError(path + ": " + error.message());
  const bool is_folder = fs::is_directory(absolute, error);
  if (is_folder && kind != CodeKind::kFolder) {
    return InputError(path + ": is a folder; name it with \"folder\"");
  }
  if (!is_folder && kind == CodeKind::kFolder) {
    return InputError(path + ": is a file; name it with \"bootstrap\" or \"zip\"");
  }
  if (kind == CodeKind::kZip) return TaskFromZip(absolute.string(), sysroot);
  if (kind == CodeKind::kFolder) return TaskFromFolder(absolute, absolute / "bootstrap", sysroot);
  return TaskFromFolder(absolute.parent_path(), absolute, sysroot);
}

}  // namespace emu::sandbox
