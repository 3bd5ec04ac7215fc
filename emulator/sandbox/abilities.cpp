#include "sandbox/abilities.h"

#include <fmt/format.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"
#include "sandbox/counter_plugin.h"
#include "sandbox/find_program.h"
#include "sandbox/memory_watch.h"
#include "sandbox/qemu.h"

namespace emu::sandbox {
namespace {

Ability FindQemuAbility() {
  const auto qemu = FindQemu();
  return {.name = "qemu-aarch64",
          .required = true,
          .found = qemu.has_value(),
          .detail = qemu ? fmt::format("{} ({})", qemu->version, qemu->path) : "",
          .lost_without = "no arm64 program runs",
          .cure = "apt-get install qemu-user"};
}

Ability FindNeoverse() {
  const auto qemu = FindQemu();
  const bool found = qemu && CheckCpu(*qemu, "neoverse-n1");
  return {.name = "CPU model neoverse-n1",
          .required = true,
          .found = found,
          .detail = "Graviton2's instruction set",
          .lost_without = "instructions that Graviton2 lacks are not caught",
          .cure = "apt-get install qemu-user (7.2 or newer)"};
}

Ability FindPlugins() {
  const auto qemu = FindQemu();
  const auto plugin = qemu ? FindCounterPlugin(*qemu) : std::unexpected("there is no QEMU");
  return {.name = "QEMU plugins",
          .found = plugin.has_value(),
          .detail = plugin ? *plugin : "",
          .lost_without = "no counts of instructions, system calls and pages",
          .cure = plugin ? "" : plugin.error()};
}

Ability FindCycleModel() {
  const std::string path = FindProgram("llvm-mca-19");
  return {.name = "llvm-mca 19",
          .found = !path.empty(),
          .detail = path,
          .lost_without = "no budgets on modelled cycles of kernels",
          .cure = "apt-get install llvm-19"};
}

Ability FindSysrootAbility() {
  const std::string sysroot = FindSysroot();
  return {.name = "arm64 sysroot",
          .found = !sysroot.empty(),
          .detail = sysroot,
          .lost_without = "dynamically linked bootstraps do not start",
          .cure = "apt-get install libc6-arm64-cross"};
}

// Tries unshare(2) in a child, so that this process stays where it is.
bool CanUnshare(int flags) {
  const pid_t child = fork();
  if (child == 0) _exit(unshare(flags) == 0 ? 0 : 1);
  int status = 1;
  return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

Ability FindNamespaces() {
  return {.name = "namespaces",
          .found = CanUnshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET),
          .detail = "user, mount, pid, network (isolation does not use them yet)",
          .lost_without = "no isolation (which is not built yet)",
          .cure =
              "sysctl -w kernel.unprivileged_userns_clone=1 "
              "kernel.apparmor_restrict_unprivileged_userns=0"};
}

Ability FindCgroups() {
  const MemoryCgroups cgroups = FindMemoryCgroups();
  return {
      .name = "cgroups",
      .found = !cgroups.parent.empty(),
      .detail = fmt::format("memory limits below {} (version {})", cgroups.parent, cgroups.version),
      .lost_without = fmt::format("samples every {} ms alone hold the memory limit ({})",
                                  kMemorySampleMs, cgroups.why_not),
      .cure = "run as root, or: systemd-run --user --scope ./emu …"};
}

Ability FindSmaps() {
  ProcessMemory own(getpid());
  return {
      .name = "guest memory",
      .found = own.Size() && own.Pages(),
      .detail = "/proc/PID/smaps, and VmHWM in /proc/PID/status",
      .lost_without = "Max Memory Used is unknown, and no sample finds a guest beyond its limit",
      .cure = "mount -t proc proc /proc"};
}

}  // namespace

std::vector<Ability> FindAbilities() {
  return {FindQemuAbility(),    FindNeoverse(),   FindPlugins(), FindCycleModel(),
          FindSysrootAbility(), FindNamespaces(), FindCgroups(), FindSmaps()};
}

}  // namespace emu::sandbox
