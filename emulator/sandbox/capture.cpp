#include "sandbox/capture.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "base/unique_fd.h"

namespace emu::sandbox {
namespace {

constexpr std::size_t kMaxOutputBytes = 65536;

std::string ReadAll(int fd) {
  std::string text;
  char block[4096];
  ssize_t got = 0;
  while ((got = read(fd, block, sizeof block)) > 0) {
    if (text.size() < kMaxOutputBytes) text.append(block, static_cast<std::size_t>(got));
  }
  return text;
}

int Spawn(const std::vector<std::string>& arguments, int output_fd, pid_t& pid) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output_fd, 1);
  posix_spawn_file_actions_adddup2(&actions, output_fd, 2);
  const int error = posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

Result<std::string> Capture(const std::vector<std::string>& arguments) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return InternalError(std::string("pipe: ") + strerror(errno));
  const UniqueFd read_end(ends[0]);
  UniqueFd write_end(ends[1]);
  pid_t pid = 0;
  const int error = Spawn(arguments, write_end.get(), pid);
  write_end.Reset();
  if (error != 0) return InternalError(arguments[0] + ": cannot start: " + strerror(error));
  std::string text = ReadAll(read_end.get());
  waitpid(pid, nullptr, 0);
  return text;
}

}  // namespace emu::sandbox
