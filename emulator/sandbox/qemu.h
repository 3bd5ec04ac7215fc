// The QEMU that runs guests: where it is, what it can do, and the command line that gives a guest
// exactly its own environment. Sources: specification §3.1 (LD_ and QEMU_ variables), numerics §4.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/error.h"

namespace emu::sandbox {

struct Qemu {
  std::string path;
  std::string version;              // "7.2.22"
  bool plugins = false;             // Takes -plugin.
  std::vector<std::string> layout;  // Arguments for every guest (guest_layout.h).
};

// The qemu-aarch64 that scripts/setup --qemu built beside this program, or else the one in PATH,
// asked what it is. Fails as an internal error that says what to install.
Result<Qemu> FindQemu();

// Does this QEMU accept `cpu`? Fails as bad input with QEMU's own words.
Result<void> CheckCpu(const Qemu& qemu, const std::string& cpu);

// QEMU's name of a processor with SVE registers of so many bits: a power of two, 128 to 2048.
std::string SveCpu(int bits);

// Where arm64 dynamic linkers and libraries are, or empty: Debian's libc6-arm64-cross.
std::string FindSysroot();

// What to start and how, ready for execve.
struct GuestCommand {
  std::vector<std::string> arguments;    // arguments[0] is QEMU's path.
  std::vector<std::string> environment;  // NAME=value
  std::string working_directory;
};

struct GuestPlan {
  std::string cpu;
  std::string sysroot;               // Empty: none.
  std::vector<std::string> program;  // The guest's command line; [0] is a host path.
  std::map<std::string, std::string> environment;
  std::string working_directory;
  std::vector<std::string> qemu_arguments;  // More of QEMU's own.
};

// Variables that QEMU or its loader would obey go through -E.
GuestCommand MakeGuestCommand(const Qemu& qemu, const GuestPlan& plan);

}  // namespace emu::sandbox
