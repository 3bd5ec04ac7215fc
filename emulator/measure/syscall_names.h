// Names of arm64 Linux system calls, from libseccomp's table.
#pragma once

#include <string>

namespace emu::measure {

// "sendmsg" for 211; "syscall_511" for a number without a name.
std::string SyscallName(int number);

}  // namespace emu::measure
