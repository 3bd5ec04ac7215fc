// A process that leaves its parent, its process group and its session, and stays.
#pragma once

#include <signal.h>

#include "syscalls.h"

namespace functions {

inline long Fork() {
  return lambda::internal::SystemCall(__NR_clone, long{SIGCHLD}, 0L, 0L, 0L, 0L);
}

// Starts it and returns its process id. It keeps the stdout and stderr that it inherited.
inline std::uint32_t StartDaemon() {
  int ends[2];
  lambda::internal::SystemCall(__NR_pipe2, ends, 0L);
  if (Fork() == 0) {
    lambda::internal::SystemCall(__NR_setsid);
    if (Fork() != 0) lambda::internal::Exit(0);
    const auto own_id = static_cast<std::uint32_t>(lambda::internal::SystemCall(__NR_getpid));
    lambda::internal::SystemCall(__NR_write, long{ends[1]}, &own_id, long{sizeof(own_id)});
    SleepForever();
  }
  std::uint32_t daemon_id = 0;
  lambda::internal::SystemCall(__NR_read, long{ends[0]}, &daemon_id, long{sizeof(daemon_id)});
  return daemon_id;
}

}  // namespace functions
