// A cgroup that limits the memory of one guest: where one can be made on this machine, found by
// trying, and how it is used. The supervisor makes and removes it (supervise.h), so that it goes
// however `emu` ends. Not here: what the limit is. Source: the kernel's cgroup-v1/memory and
// cgroup-v2 documents.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>

#include "base/error.h"
#include "sandbox/proc_file.h"

namespace emu::sandbox {

// The place below which guests get their cgroups.
struct MemoryCgroups {
  int version = 1;
  std::string parent;   // Empty: there is none.
  std::string why_not;  // Then: the reason, in words.

  // A path below the parent that no other guest has; empty without a parent.
  std::string NewPath() const;
};

// Makes, limits and removes a cgroup in each place that may do; the first that lets itself be
// limited is taken.
MemoryCgroups FindMemoryCgroups();

// One that exists already.
class MemoryCgroup {
 public:
  // Swaps nothing of its processes out, where the machine allows to say so.
  MemoryCgroup(int version, std::string path);

  // Moves a process into it, with all its threads. What it used before stays charged where it was.
  // Can take 20 ms: the kernel waits for its readers. Fails with the system's reason.
  Result<void> Join(pid_t pid);
  void SetLimit(std::uint64_t bytes);
  // All memory charged to it: pages of QEMU and of the guest, page cache, the kernel's own.
  std::optional<std::uint64_t> UsageBytes() const;
  // The kernel has killed a process of it, after it had reached its own limit.
  bool KilledAtLimit() const;

 private:
  bool Write(const char* file, const std::string& text) const;

  int version_;
  std::string path_;
  ProcFile usage_;
};

}  // namespace emu::sandbox
