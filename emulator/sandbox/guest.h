// A running guest: one QEMU process and all that descends from it, behind a supervisor process.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "base/error.h"
#include "base/unique_fd.h"
#include "lambda/payloads.h"
#include "sandbox/log_pump.h"
#include "sandbox/qemu.h"

namespace emu::sandbox {

class Guest {
 public:
  // Called once, from a thread of the guest's own, when its first process has ended by itself. An
  // error: the machine could not start it, and the function is not to blame.
  using OnEnd = std::function<void(const Result<lambda::Fault>&)>;

  // Starts the command. `on_line` gets each line it prints.
  static Result<std::unique_ptr<Guest>> Start(const GuestCommand& command, OnEnd on_end,
                                              LogPump::Sink on_line);

  // Kills and reaps every process of the guest; after it none is left. A second
  // call does nothing.
  void Kill();
  // Not from the thread that calls OnEnd.
  ~Guest();

  void FlushLog() { pump_.Flush(); }
  // Resident memory of the guest's own pages now, in MiB, without QEMU's; nothing when it cannot be
  // read.
  std::optional<int> MemoryMb() const;

 private:
  Guest(UniqueFd control, pid_t supervisor, UniqueFd out, UniqueFd err, LogPump::Sink sink);
  void Watch(const OnEnd& on_end);

  UniqueFd control_;
  pid_t supervisor_;
  std::atomic<pid_t> pid_ = 0;
  std::atomic<bool> killed_ = false;
  LogPump pump_;
  std::thread watcher_;
};

}  // namespace emu::sandbox
