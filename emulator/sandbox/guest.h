// A running guest: one QEMU process and all that descends from it, behind a supervisor process.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "base/error.h"
#include "base/unique_fd.h"
#include "lambda/payloads.h"
#include "sandbox/log_pump.h"
#include "sandbox/memory_watch.h"
#include "sandbox/qemu.h"
#include "sandbox/supervise.h"

namespace emu::sandbox {

class Guest {
 public:
  // Called once, from a thread of the guest's own, when its first process has ended by itself. An
  // error: the machine could not start it, and the function is not to blame.
  using OnEnd = std::function<void(const Result<lambda::Fault>&)>;

  // Starts the command and holds it to its memory. `on_line` gets each line it prints.
  static Result<std::unique_ptr<Guest>> Start(const GuestCommand& command,
                                              const MemoryLimit& memory, OnEnd on_end,
                                              LogPump::Sink on_line);

  // Kills and reaps every process of the guest; after it none is left. A second
  // call does nothing.
  void Kill();
  // Not from the thread that calls OnEnd.
  ~Guest();

  void FlushLog() { pump_.Flush(); }
  // False: it used more memory than it may, also if only for a moment, and has been killed.
  bool IsWithinMemory() { return memory_.Check(); }
  lambda::MemoryUse Memory() { return memory_.Use(); }

 private:
  struct Channels {
    UniqueFd control;
    UniqueFd out;
    UniqueFd err;
  };

  Guest(Channels channels, pid_t supervisor, const MemoryLimit& memory, std::string cgroup,
        LogPump::Sink sink);
  void Watch(const OnEnd& on_end);
  Result<lambda::Fault> FaultOf(const SupervisorNews& news);

  UniqueFd control_;
  pid_t supervisor_;
  std::atomic<bool> killed_ = false;
  LogPump pump_;
  MemoryWatch memory_;
  std::thread watcher_;
};

}  // namespace emu::sandbox
