#include "sandbox/memory_cgroup.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/random.h"
#include "sandbox/cgroup_folders.h"
#include "sandbox/keyed_number.h"

namespace emu::sandbox {
namespace {

const char* LimitFile(int version) {
  return version == 1 ? "/memory.limit_in_bytes" : "/memory.max";
}

const char* UsageFile(int version) {
  return version == 1 ? "/memory.usage_in_bytes" : "/memory.current";
}

// Only async-signal-safe calls. Returns 0 or errno.
int WriteFileNow(const char* path, const char* text) {
  const int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return errno;
  const bool written = write(fd, text, strlen(text)) >= 0;
  const int error = written ? 0 : errno;
  close(fd);
  return error;
}

// Tried in a process of its own, which outlives a killed `emu` and leaves no cgroup. Returns 0 or
// errno.
int TryFolder(const CgroupFolder& folder, const std::string& path) {
  const std::string limit_file = path + LimitFile(folder.version);
  const pid_t child = fork();
  if (child == 0) {
    setsid();
    int error = mkdir(path.c_str(), 0755) == 0 ? 0 : errno;
    if (error != 0) _exit(error);
    error = WriteFileNow(limit_file.c_str(), "1073741824");
    rmdir(path.c_str());
    _exit(error);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return EAGAIN;
  return WEXITSTATUS(status);
}

// A limit of the process's own cgroup that its sibling would escape.
bool WouldShedLimit(const CgroupFolder& folder) {
  if (folder.path == folder.own) return false;
  const auto limit = ProcFile(folder.own + "/memory.max").Read();
  return limit && *limit != "max\n";
}

std::string TextOf(const std::string& path) { return ProcFile(path).Read().value_or(""); }

}  // namespace

std::string MemoryCgroups::NewPath() const {
  return parent.empty() ? "" : fmt::format("{}/emu-{}", parent, RandomHex(8));
}

MemoryCgroups FindMemoryCgroups() {
  std::vector<std::string> reasons;
  for (const CgroupFolder& folder :
       MemoryCgroupFolders(TextOf("/proc/self/mountinfo"), TextOf("/proc/self/cgroup"))) {
    const MemoryCgroups candidate{folder.version, folder.path, ""};
    if (WouldShedLimit(folder)) {
      reasons.push_back(folder.own + " has a limit that a guest beside it would escape");
      continue;
    }
    const int error = TryFolder(folder, candidate.NewPath());
    if (error == 0) return candidate;
    const char* const why = error == ENOENT ? "gives no memory controller" : strerror(error);
    reasons.push_back(fmt::format("{}: {}", folder.path, why));
  }
  if (reasons.empty()) reasons.emplace_back("no cgroups of this process are mounted");
  return {.why_not = fmt::format("{}", fmt::join(reasons, "; "))};
}

MemoryCgroup::MemoryCgroup(int version, std::string path)
    : version_(version), path_(std::move(path)), usage_(path_ + UsageFile(version)) {
  if (version_ == 1) {
    Write("/memory.swappiness", "0");
  } else {
    Write("/memory.swap.max", "0");
    Write("/memory.oom.group", "1");
  }
}

bool MemoryCgroup::Write(const char* file, const std::string& text) const {
  errno = WriteFileNow((path_ + file).c_str(), text.c_str());
  return errno == 0;
}

Result<void> MemoryCgroup::Join(pid_t pid) {
  if (Write("/cgroup.procs", std::to_string(pid))) return {};
  return InternalError(fmt::format("{}: {}", path_, strerror(errno)));
}

void MemoryCgroup::SetLimit(std::uint64_t bytes) {
  Write(LimitFile(version_), std::to_string(bytes));
}

std::optional<std::uint64_t> MemoryCgroup::UsageBytes() const {
  const auto text = usage_.ReadShort();
  return text ? KeyedNumber(*text, "") : std::nullopt;
}

bool MemoryCgroup::KilledAtLimit() const {
  if (version_ == 2) {
    const std::string events = TextOf(path_ + "/memory.events");
    return KeyedNumber(events, "max ").value_or(0) > 0 &&
           KeyedNumber(events, "oom_kill ").value_or(0) > 0;
  }
  return KeyedNumber(TextOf(path_ + "/memory.failcnt"), "").value_or(0) > 0 &&
         KeyedNumber(TextOf(path_ + "/memory.oom_control"), "oom_kill ").value_or(0) > 0;
}

}  // namespace emu::sandbox
