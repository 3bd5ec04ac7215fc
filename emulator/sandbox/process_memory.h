// The memory of one live process. Holds its status in /proc open, so that another process that gets
// the same number later is never taken for it.
#pragma once

#include <sys/types.h>

#include <optional>
#include <vector>

#include "sandbox/guest_memory.h"
#include "sandbox/proc_file.h"

namespace emu::sandbox {

class ProcessMemory {
 public:
  explicit ProcessMemory(pid_t pid);

  pid_t pid() const { return pid_; }
  // Costs about 10 µs. Nothing: the process has ended, or may not be read.
  std::optional<ProcessSize> Size() const;
  // Costs about 50 µs, and more for a large process: the kernel walks its page tables.
  // QEMU's part is the most that it ever was: pages of its program that the machine takes back when
  // it is short of memory did not become the guest's.
  std::optional<GuestPages> Pages();

 private:
  pid_t pid_;
  ProcFile status_;
  std::uint64_t most_qemu_bytes_ = 0;
};

// Every process that descends from `ancestor`, at any depth, without itself. Empty where the kernel
// does not list children (CONFIG_PROC_CHILDREN).
std::vector<pid_t> Descendants(pid_t ancestor);

}  // namespace emu::sandbox
