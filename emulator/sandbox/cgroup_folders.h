// Where a process may try to make cgroups that limit memory, from what the kernel says of mounts
// and of the process's own place. Parsers only. Sources: proc(5) (mountinfo), cgroups(7).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emu::sandbox {

struct CgroupFolder {
  int version = 1;   // Of the interface: 1 or 2.
  std::string path;  // Below it, new cgroups are made.
  // Version 2: a cgroup with processes cannot pass a controller on to children, so that siblings
  // are all that its processes may get. Leaving it would shed a limit of its own.
  std::string own;

  bool operator==(const CgroupFolder&) const = default;
};

// Texts of /proc/self/mountinfo and /proc/self/cgroup. Best first; empty when no mount shows the
// process's own cgroup. Lines that are not understood are skipped.
std::vector<CgroupFolder> MemoryCgroupFolders(std::string_view mountinfo, std::string_view cgroup);

}  // namespace emu::sandbox
