#include "guest_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace runtime_test {
namespace {

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> CommandLine(const std::string& name,
                                     const std::vector<std::string>& qemu_options) {
  std::vector<std::string> command{"qemu-aarch64", "-cpu", "neoverse-n1"};
  command.insert(command.end(), qemu_options.begin(), qemu_options.end());
  command.push_back(EMU_FUNCTIONS_DIR "/" + name + "/bootstrap");
  return command;
}

std::vector<std::string> Strings(const GuestProcess::Environment& environment) {
  std::vector<std::string> strings;
  for (const auto& [name, value] : environment) strings.push_back(name + "=" + value);
  return strings;
}

}  // namespace

GuestProcess::GuestProcess(const std::string& name, const Environment& environment,
                           const std::vector<std::string>& qemu_options)
    : GuestProcess(CommandLine(name, qemu_options), environment) {}

GuestProcess::GuestProcess(std::vector<std::string> command, const Environment& environment)
    : stderr_file_(memfd_create("stderr", MFD_CLOEXEC)) {
  std::vector<std::string> variables = Strings(environment);
  const std::vector<char*> arguments = Pointers(command);
  const std::vector<char*> environment_strings = Pointers(variables);
  process_ = fork();
  if (process_ < 0) throw std::runtime_error("cannot fork");
  if (process_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // No orphans, even if this test is killed.
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    dup2(stderr_file_.get(), STDERR_FILENO);
    execvpe(arguments[0], arguments.data(), environment_strings.data());
    _exit(127);
  }
  process_descriptor_ = Descriptor(static_cast<int>(syscall(SYS_pidfd_open, process_, 0)));
}

GuestProcess::~GuestProcess() { Kill(); }

std::optional<Ending> GuestProcess::WaitForEnd() {
  if (!WaitReadable(process_descriptor_.get())) return std::nullopt;
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  if (WIFSIGNALED(status)) return Ending{-1, WTERMSIG(status)};
  return Ending{WEXITSTATUS(status), 0};
}

void GuestProcess::Kill() {
  if (process_ < 0) return;
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  process_ = -1;
}

std::string GuestProcess::KillAndReadStderr() {
  Kill();
  std::string text(static_cast<std::size_t>(lseek(stderr_file_.get(), 0, SEEK_END)), '\0');
  const ssize_t count = pread(stderr_file_.get(), text.data(), text.size(), 0);
  text.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return text;
}

}  // namespace runtime_test
