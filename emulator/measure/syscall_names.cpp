#include "measure/syscall_names.h"

#include <fmt/format.h>
#include <seccomp.h>

#include <cstdlib>
#include <memory>

namespace emu::measure {

std::string SyscallName(int number) {
  const std::unique_ptr<char, decltype(&std::free)> name(
      seccomp_syscall_resolve_num_arch(SCMP_ARCH_AARCH64, number), std::free);
  return name ? std::string(name.get()) : fmt::format("syscall_{}", number);
}

}  // namespace emu::measure
