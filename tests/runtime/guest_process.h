// An arm64 test function running under QEMU as a child process. Killed and reaped at the latest by
// the destructor.
#pragma once

#include <sys/types.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scripted_server.h"

namespace runtime_test {

// How a process ended.
struct Ending {
  int exit_status = -1;  // -1 if a signal ended it.
  int signal = 0;
};

class GuestProcess {
 public:
  using Environment = std::map<std::string, std::string>;

  // Starts the bootstrap of the test function `name` with exactly this environment. `qemu_options`
  // go before it.
  GuestProcess(const std::string& name, const Environment& environment,
               const std::vector<std::string>& qemu_options = {});

  // Starts any command, its program first.
  GuestProcess(std::vector<std::string> command, const Environment& environment);

  ~GuestProcess();
  GuestProcess(const GuestProcess&) = delete;
  GuestProcess& operator=(const GuestProcess&) = delete;

  int descriptor() const { return process_descriptor_.get(); }  // Readable once it has ended.

  // Waits for the process to end by itself; nothing if it does not.
  std::optional<Ending> WaitForEnd();

  // Ends it, and returns what it and QEMU wrote to stderr.
  std::string KillAndReadStderr();

 private:
  void Kill();

  pid_t process_ = -1;
  Descriptor process_descriptor_;  // Readable once the process has ended.
  Descriptor stderr_file_;         // Unlinked.
};

}  // namespace runtime_test
