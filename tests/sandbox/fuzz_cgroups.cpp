// Any text as what the kernel says of cgroups: mounts, then own groups, a NUL between them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sandbox/cgroup_folders.h"
#include "sandbox/keyed_number.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t split = text.find('\0');
  const std::string_view mounts = text.substr(0, split);
  const std::string_view groups = split == text.npos ? text : text.substr(split + 1);
  for (const auto& folder : emu::sandbox::MemoryCgroupFolders(mounts, groups)) {
    if (folder.version != 1 && folder.version != 2) std::abort();
  }
  emu::sandbox::KeyedNumber(text, "oom_kill ");
  return 0;
}
