// What a guest's memory came to, as a value between those who measure it and those who report it.
#pragma once

#include <optional>
#include <string>

namespace emu::lambda {

// A guest was killed because it used more than its function's memory.
struct MemoryKill {
  std::optional<int> seen_mb;  // What a sample found, rounded up; nothing: its cgroup stopped it.
};

struct MemoryUse {
  std::optional<int> max_mb;  // The most its own pages came to, rounded up; nothing: unknown.
  std::optional<MemoryKill> kill;
  int sample_ms = 0;       // Between two samples.
  int cgroup_over_mb = 0;  // The cgroup stops a guest that is about this much beyond its limit.
  std::string no_cgroup;   // Why samples alone hold the limit; empty: a cgroup holds it too.
};

}  // namespace emu::lambda
