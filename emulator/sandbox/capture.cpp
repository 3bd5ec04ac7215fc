#include "sandbox/capture.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <thread>

#include "base/unique_fd.h"
#include "sandbox/pointers.h"

namespace emu::sandbox {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMaxOutputBytes = 65536;

// Whether there is something to read, or the end, before the deadline.
bool WaitForInput(int fd, Clock::time_point deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return false;
    pollfd waiting{fd, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(left.count())) > 0) return true;
  }
}

// Reads to the end of the output; false when the deadline comes first.
bool ReadAll(int fd, Clock::time_point deadline, std::string& text) {
  char block[4096];
  while (WaitForInput(fd, deadline)) {
    const ssize_t got = read(fd, block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    if (text.size() < kMaxOutputBytes) text.append(block, static_cast<std::size_t>(got));
  }
  return false;
}

int Spawn(const CaptureRequest& request, int output_fd, pid_t& pid) {
  const std::vector<char*> argv = Pointers(request.arguments);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output_fd, 1);
  posix_spawn_file_actions_adddup2(&actions, output_fd, 2);
  const int error = posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

// Waits until the program has ended; false when the deadline comes first.
bool WaitForEnd(pid_t pid, Clock::time_point deadline, int& status) {
  while (waitpid(pid, &status, WNOHANG) == 0) {
    if (Clock::now() >= deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

bool Finish(pid_t pid, int output_fd, Clock::time_point deadline, Captured& captured) {
  int status = 0;
  const bool in_time =
      ReadAll(output_fd, deadline, captured.output) && WaitForEnd(pid, deadline, status);
  if (!in_time) {
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
  }
  captured.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return in_time;
}

}  // namespace

Result<Captured> RunCaptured(const CaptureRequest& request) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return InternalError(std::string("pipe: ") + strerror(errno));
  const UniqueFd read_end(ends[0]);
  UniqueFd write_end(ends[1]);
  const auto deadline = Clock::now() + std::chrono::seconds(request.timeout_s);
  const std::string& program = request.arguments[0];
  pid_t pid = 0;
  const int error = Spawn(request, write_end.get(), pid);
  write_end.Reset();
  if (error != 0) return InternalError(program + ": cannot start: " + strerror(error));
  Captured captured;
  if (Finish(pid, read_end.get(), deadline, captured)) return captured;
  return InternalError(fmt::format("{}: killed, no end after {} s", program, request.timeout_s));
}

Result<std::string> Capture(const std::vector<std::string>& arguments) {
  auto captured = RunCaptured({.arguments = arguments});
  if (!captured) return std::unexpected(captured.error());
  return std::move(captured->output);
}

}  // namespace emu::sandbox
