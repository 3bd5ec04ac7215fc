#include "sandbox/guest.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <vector>

#include "sandbox/pointers.h"

namespace emu::sandbox {
namespace {

struct Channel {
  UniqueFd ours;
  UniqueFd theirs;
};

std::optional<Channel> MakePipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return Channel{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

std::optional<Channel> MakeControl() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return std::nullopt;
  return Channel{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

}  // namespace

Result<std::unique_ptr<Guest>> Guest::Start(const GuestCommand& command, const MemoryLimit& memory,
                                            OnEnd on_end, LogPump::Sink on_line) {
  auto control = MakeControl();
  auto out = MakePipe();
  auto err = MakePipe();
  if (!control || !out || !err) {
    return InternalError(std::string("cannot make the guest's pipes: ") + strerror(errno));
  }
  const auto arguments = Pointers(command.arguments);
  const auto environment = Pointers(command.environment);
  const std::string cgroup = memory.cgroups.NewPath();
  const SupervisorPlan plan{.arguments = arguments.data(),
                            .environment = environment.data(),
                            .working_directory = command.working_directory.c_str(),
                            .cgroup = cgroup.empty() ? nullptr : cgroup.c_str(),
                            .control_fd = control->theirs.get(),
                            .stdout_fd = out->theirs.get(),
                            .stderr_fd = err->theirs.get()};
  const pid_t supervisor = fork();
  if (supervisor == 0) Supervise(plan);
  if (supervisor < 0) return InternalError(std::string("fork: ") + strerror(errno));
  Channels channels{std::move(control->ours), std::move(out->ours), std::move(err->ours)};
  std::unique_ptr<Guest> guest(
      new Guest(std::move(channels), supervisor, memory, cgroup, std::move(on_line)));
  guest->watcher_ = std::thread([raw = guest.get(), end = std::move(on_end)] { raw->Watch(end); });
  return guest;
}

Guest::Guest(Channels channels, pid_t supervisor, const MemoryLimit& memory, std::string cgroup,
             LogPump::Sink sink)
    : control_(std::move(channels.control)),
      supervisor_(supervisor),
      pump_(std::move(channels.out), std::move(channels.err), std::move(sink)),
      memory_(memory, std::move(cgroup)) {}

Guest::~Guest() {
  Kill();
  watcher_.join();
}

void Guest::Kill() {
  if (killed_.exchange(true)) return;
  memory_.Stop();
  shutdown(control_.get(), SHUT_WR);
  while (waitpid(supervisor_, nullptr, 0) < 0 && errno == EINTR) continue;
  pump_.Flush();
}

void Guest::Watch(const OnEnd& on_end) {
  pollfd waits[] = {
      {control_.get(), POLLIN, 0}, {pump_.stdout_fd(), POLLIN, 0}, {pump_.stderr_fd(), POLLIN, 0}};
  bool ended = false;
  while (true) {
    poll(waits, 3, -1);
    pump_.Drain();
    for (pollfd& wait : waits) {
      if (&wait != &waits[0] && (wait.revents & POLLHUP) != 0) wait.fd = -1;
    }
    if (waits[0].revents == 0) continue;
    SupervisorNews news{};
    if (recv(control_.get(), &news, sizeof news, 0) != sizeof news) {
      if (!killed_ && !ended) on_end(InternalError("the guest's supervisor ended unexpectedly"));
      return;
    }
    if (news.kind == SupervisorNews::kStarted) {
      memory_.Begin(supervisor_, news.value);
      continue;
    }
    if (!killed_ && !std::exchange(ended, true)) {
      pump_.Flush();
      on_end(FaultOf(news));
    }
  }
}

Result<lambda::Fault> Guest::FaultOf(const SupervisorNews& news) {
  if (news.kind == SupervisorNews::kExecFailed) {
    return InternalError(std::string("cannot start QEMU: ") + strerror(news.value));
  }
  if (!WIFSIGNALED(news.value)) return lambda::ExitFault({false, WEXITSTATUS(news.value)});
  const bool out_of_memory = WTERMSIG(news.value) == SIGKILL && memory_.Use().kill;
  return out_of_memory ? lambda::OutOfMemoryFault()
                       : lambda::ExitFault({true, WTERMSIG(news.value)});
}

}  // namespace emu::sandbox
