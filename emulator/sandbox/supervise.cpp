#include "sandbox/supervise.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <initializer_list>

namespace emu::sandbox {
namespace {

constexpr rlim_t kOpenFiles = 1024;  // Specification §1.4.
constexpr int kRemoveTries = 1000;

void Tell(int control_fd, SupervisorNews::Kind kind, int value) {
  const SupervisorNews news{kind, value};
  send(control_fd, &news, sizeof news, MSG_NOSIGNAL);
}

pid_t ParsePid(const char* digits) {
  pid_t pid = -1;
  std::from_chars(digits, digits + strlen(digits), pid);
  return pid;
}

// The parent of a process, from /proc/<pid>/stat; -1 when it is gone.
pid_t ParentOf(const char* pid) {
  char path[64] = "/proc/";
  strncat(path, pid, 20);
  strcat(path, "/stat");
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  char text[512];
  const ssize_t length = read(fd, text, sizeof text - 1);
  close(fd);
  if (length <= 0) return -1;
  text[length] = '\0';
  const char* after_name = strrchr(text, ')');  // The name may hold anything, also brackets.
  return after_name && strlen(after_name) > 4 ? ParsePid(after_name + 4) : -1;
}

struct DirectoryEntry {
  unsigned long inode;
  long offset;
  unsigned short length;
  unsigned char type;
  char name[];
};

void KillChildren() {
  const int folder = open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  alignas(8) char block[8192];
  long got = 0;
  while ((got = syscall(SYS_getdents64, folder, block, sizeof block)) > 0) {
    for (long at = 0; at < got;) {
      const auto* entry = reinterpret_cast<const DirectoryEntry*>(block + at);
      at += entry->length;
      if (entry->name[0] < '1' || entry->name[0] > '9') continue;
      if (ParentOf(entry->name) == getpid()) kill(ParsePid(entry->name), SIGKILL);
    }
  }
  close(folder);
}

// Each round kills the children; theirs become ours, so the rounds go down the tree until nobody is
// left.
void KillAll(pid_t guest) {
  if (guest > 0) kill(guest, SIGKILL);
  while (true) {
    const pid_t reaped = waitpid(-1, nullptr, WNOHANG);
    if (reaped > 0) continue;
    if (reaped < 0 && errno == ECHILD) return;
    KillChildren();
    poll(nullptr, 0, 1);
  }
}

[[noreturn]] void BecomeGuest(const SupervisorPlan& plan) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT}) ::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  const rlimit open_files{kOpenFiles, kOpenFiles};
  const rlimit no_core{0, 0};  // QEMU would write the guest's core file into the working directory.
  setrlimit(RLIMIT_NOFILE, &open_files);
  setrlimit(RLIMIT_CORE, &no_core);
  umask(022);
  dup2(plan.stdout_fd, 1);
  dup2(plan.stderr_fd, 2);
  // The control socket stays open across nothing: it closes at exec.
  syscall(SYS_close_range, 3, ~0U, 1U << 2 /* CLOSE_RANGE_CLOEXEC */);
  if (chdir(plan.working_directory) == 0) {
    execve(plan.arguments[0], plan.arguments, plan.environment);
  }
  Tell(plan.control_fd, SupervisorNews::kExecFailed, errno);
  _exit(127);
}

// Reaps whoever died; tells when it was the guest.
void Reap(const SupervisorPlan& plan, pid_t guest) {
  int status = 0;
  pid_t dead = 0;
  while ((dead = waitpid(-1, &status, WNOHANG)) > 0) {
    if (dead == guest) Tell(plan.control_fd, SupervisorNews::kEnded, status);
  }
}

// Moves the plan's descriptors to 3, 4 and 5 and closes all others: a copy of another guest's
// control socket would hide the end of `emu` from that guest's supervisor.
SupervisorPlan KeepOwnDescriptors(SupervisorPlan plan) {
  int* const kept[] = {&plan.control_fd, &plan.stdout_fd, &plan.stderr_fd};
  for (int* fd : kept) *fd = fcntl(*fd, F_DUPFD, 6);
  for (int index = 0; index < 3; ++index) *kept[index] = dup2(*kept[index], 3 + index);
  if (plan.control_fd < 0 || plan.stdout_fd < 0 || plan.stderr_fd < 0) _exit(1);
  syscall(SYS_close_range, 6, ~0U, 0);
  const int nothing = open("/dev/null", O_RDWR);
  for (int standard = 0; standard < 3; ++standard) dup2(nothing, standard);
  close(nothing);
  return plan;
}

// The kernel may take a moment until it knows that the last process has left a cgroup.
void RemoveCgroup(const char* path) {
  for (int tries = 0; tries < kRemoveTries; ++tries) {
    if (rmdir(path) == 0 || errno != EBUSY) return;
    poll(nullptr, 0, 1);
  }
}

}  // namespace

void Supervise(const SupervisorPlan& original_plan) {
  const SupervisorPlan plan = KeepOwnDescriptors(original_plan);
  setsid();
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT}) ::signal(signal, SIG_IGN);
  sigset_t child_ended;
  sigemptyset(&child_ended);
  sigaddset(&child_ended, SIGCHLD);
  sigprocmask(SIG_SETMASK, &child_ended, nullptr);
  const int signals = signalfd(-1, &child_ended, SFD_CLOEXEC | SFD_NONBLOCK);
  if (plan.cgroup) mkdir(plan.cgroup, 0755);
  // Comes back when the child is QEMU: nobody takes a copy of this process for the guest's memory.
  // NOLINTBEGIN: Linux lets such a child call what a signal handler may, and it does no more.
  const pid_t guest = vfork();
  if (guest == 0) BecomeGuest(plan);
  // NOLINTEND
  if (guest < 0) Tell(plan.control_fd, SupervisorNews::kExecFailed, errno);
  Tell(plan.control_fd, SupervisorNews::kStarted, guest);
  close(plan.stdout_fd);
  close(plan.stderr_fd);
  pollfd waits[] = {{plan.control_fd, POLLIN, 0}, {signals, POLLIN, 0}};
  while ((waits[0].revents & (POLLIN | POLLHUP | POLLERR)) == 0) {
    poll(waits, 2, -1);
    signalfd_siginfo news;
    while (read(signals, &news, sizeof news) > 0) continue;
    Reap(plan, guest);
  }
  KillAll(guest);
  if (plan.cgroup) RemoveCgroup(plan.cgroup);
  _exit(0);
}

}  // namespace emu::sandbox
