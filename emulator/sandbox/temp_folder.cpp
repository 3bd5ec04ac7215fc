#include "sandbox/temp_folder.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace emu::sandbox {
namespace {

// Body of the forked janitor. Everything but the lifeline is closed, so that it keeps no port or
// pipe of `emu`.
[[noreturn]] void RemoveAtEnd(const std::string& path, int lifeline) {
  setsid();
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::signal(signal, SIG_IGN);
  dup2(lifeline, 0);
  syscall(SYS_close_range, 1, ~0U, 0);
  char nothing;
  while (read(0, &nothing, 1) < 0 && errno == EINTR) continue;
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
  _exit(0);
}

}  // namespace

Result<TempFolder> TempFolder::Make() {
  std::error_code error;
  std::string pattern = (std::filesystem::temp_directory_path(error) / "emu-XXXXXX").string();
  int ends[2];
  if (error || pipe2(ends, O_CLOEXEC) != 0) return InternalError("cannot make a temporary folder");
  const UniqueFd lifeline_end(ends[0]);
  UniqueFd lifeline(ends[1]);
  if (!mkdtemp(pattern.data())) {
    return InternalError("cannot make a folder like " + pattern + ": " + strerror(errno));
  }
  const pid_t janitor = fork();
  if (janitor == 0) RemoveAtEnd(pattern, lifeline_end.get());
  if (janitor < 0) {
    rmdir(pattern.c_str());
    return InternalError(std::string("fork: ") + strerror(errno));
  }
  return TempFolder(pattern, std::move(lifeline), janitor);
}

TempFolder::TempFolder(std::string path, UniqueFd lifeline, pid_t janitor)
    : path_(std::move(path)), lifeline_(std::move(lifeline)), janitor_(janitor) {}

TempFolder::TempFolder(TempFolder&& other) noexcept
    : path_(std::move(other.path_)),
      lifeline_(std::move(other.lifeline_)),
      janitor_(std::exchange(other.janitor_, 0)) {}

TempFolder::~TempFolder() {
  lifeline_.Reset();
  if (janitor_ > 0) waitpid(janitor_, nullptr, 0);
}

}  // namespace emu::sandbox
