// The process between `emu` and a guest. It starts the guest, reports its end, and when told to, or
// when `emu` is gone for whatever reason, kills and reaps every process that descends from the
// guest, also after setsid and double fork: it is their subreaper. It makes the guest's cgroup and
// removes it with the last of them.
#pragma once

#include <sys/types.h>

namespace emu::sandbox {

// What the supervisor says on its control socket, one packet each.
struct SupervisorNews {
  enum Kind : int {
    kStarted,     // value: the guest's pid
    kExecFailed,  // value: errno
    kEnded,       // value: wait(2) status of the guest
  };
  Kind kind;
  int value;
};

// Plain pointers, ready before fork: the supervisor may not allocate.
struct SupervisorPlan {
  char* const* arguments;
  char* const* environment;
  const char* working_directory;
  const char* cgroup;  // A folder to make before the guest starts; nullptr: none.
  int control_fd;  // SOCK_SEQPACKET; a packet or end of file from `emu` means: kill all and exit.
  int stdout_fd;
  int stderr_fd;
};

// Body of the forked child. Calls only async-signal-safe functions, because `emu` has threads.
[[noreturn]] void Supervise(const SupervisorPlan& plan);

}  // namespace emu::sandbox
