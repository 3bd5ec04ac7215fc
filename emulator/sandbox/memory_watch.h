// Watches the memory of one running guest and holds it to its function's limit: samples all of its
// processes, keeps a cgroup around them just above the limit, and kills the guest that is found
// beyond it. What counts is the guest's own pages, without QEMU's (guest_memory.h); the cgroup,
// which cannot tell the two apart, is for what grows faster than samples can see.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/unique_fd.h"
#include "lambda/memory_use.h"
#include "sandbox/memory_cgroup.h"
#include "sandbox/memory_ledger.h"
#include "sandbox/process_memory.h"

namespace emu::sandbox {

// Between two samples. One costs about 20 µs while nothing changes.
inline constexpr int kMemorySampleMs = 5;

struct MemoryLimit {
  int memory_mb = 128;  // As a function that does not say.
  MemoryCgroups cgroups;
};

class MemoryWatch {
 public:
  // `cgroup`: the path of the guest's cgroup, which the supervisor makes; empty: none.
  MemoryWatch(const MemoryLimit& limit, std::string cgroup);
  ~MemoryWatch() { Stop(); }

  // Once: the guest runs. Its processes are all that descend from the supervisor.
  void Begin(pid_t supervisor, pid_t guest);
  // Looks no more and kills no more. A second call does nothing.
  void Stop();

  // Looks now, exactly; a guest that is found beyond its limit is killed. Whether it is still
  // within it.
  bool Check();
  // What is known; of a guest that lives, as of at most a millisecond ago.
  lambda::MemoryUse Use();

 private:
  using Lock = std::unique_lock<std::mutex>;

  void Run();
  void JoinCgroup();

  // All below: with mutex_ held.
  void FindProcesses();
  std::vector<ProcessSize> SampleSizes();
  void LookClosely();
  // Lets the cgroup grow by what the guest may still take, beyond all that is charged to it.
  void SetCgroupLimit(std::uint64_t charged_bytes);
  bool CgroupIsNearItsLimit() const;
  bool GuestLives() const;
  // The kernel has killed one of the processes, not necessarily the first.
  bool KilledByCgroup() const;
  // The first process: its end ends the environment, and with it the others.
  void Kill();

  const MemoryLimit limit_;
  const std::string cgroup_path_;
  pid_t supervisor_ = 0;
  pid_t guest_ = 0;
  UniqueFd guest_handle_;  // Names it also after its pid has gone to another process.
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::vector<ProcessMemory> processes_;
  MemoryLedger ledger_;
  bool looked_ = false;
  std::chrono::steady_clock::time_point sampled_;
  std::optional<MemoryCgroup> cgroup_;  // Once the guest is in it.
  std::uint64_t cgroup_limit_bytes_ = 0;
  std::string no_cgroup_;
  std::optional<lambda::MemoryKill> kill_;
  std::thread thread_;
};

}  // namespace emu::sandbox
