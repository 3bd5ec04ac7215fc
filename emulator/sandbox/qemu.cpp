#include "sandbox/qemu.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <regex>

#include "sandbox/capture.h"
#include "sandbox/find_program.h"
#include "sandbox/guest_layout.h"

namespace emu::sandbox {
namespace {

constexpr char kProgram[] = "qemu-aarch64";

// What scripts/setup --qemu built beside emu goes before the system's own.
std::string FindQemuProgram() {
  std::error_code error;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::string built = (here / "qemu" / "bin" / kProgram).string();
  return access(built.c_str(), X_OK) == 0 ? built : FindProgram(kProgram);
}

}  // namespace

Result<Qemu> FindQemu() {
  const std::string path = FindQemuProgram();
  if (path.empty()) {
    return InternalError("qemu-aarch64 is not installed; install it: apt-get install qemu-user");
  }
  const auto version = Capture({path, "--version"});
  const auto help = Capture({path, "-h"});
  std::smatch match;
  if (!version || !help ||
      !std::regex_search(*version, match, std::regex("version ([0-9]+(\\.[0-9]+)*)"))) {
    return InternalError(
        path +
        ": does not answer --version; install it again: apt-get install --reinstall qemu-user");
  }
  return Qemu{path, match[1], help->find("-plugin") != std::string::npos, LayoutArguments(path)};
}

Result<void> CheckCpu(const Qemu& qemu, const std::string& cpu) {
  // QEMU sets the CPU up before it looks into the program: an empty one ends right after, some
  // versions silently.
  const auto words = Capture({qemu.path, "-cpu", cpu, "/dev/null"});
  if (!words) return std::unexpected(words.error());
  if (words->empty() || words->find("Error while loading") != std::string::npos) return {};
  return InputError(fmt::format("cpu \"{}\" is refused by {}: {} (models: {} -cpu help)", cpu,
                                qemu.path, words->substr(0, words->find('\n')), qemu.path));
}

std::string SveCpu(int bits) {
  constexpr int kQuadBits = 128;
  // Without the first property the length stays at 512 bits, whatever the second one says.
  return fmt::format("max,sve-default-vector-length=-1,sve-max-vq={}", bits / kQuadBits);
}

std::string FindSysroot() {
  constexpr char kDebianCross[] = "/usr/aarch64-linux-gnu";
  std::error_code ignored;
  const std::string linker = std::string(kDebianCross) + "/lib/ld-linux-aarch64.so.1";
  return std::filesystem::exists(linker, ignored) ? kDebianCross : "";
}

GuestCommand MakeGuestCommand(const Qemu& qemu, const GuestPlan& plan) {
  GuestCommand command{{qemu.path, "-cpu", plan.cpu}, {}, plan.working_directory};
  const auto append = [&](const std::vector<std::string>& more) {
    command.arguments.insert(command.arguments.end(), more.begin(), more.end());
  };
  append(qemu.layout);
  if (!plan.sysroot.empty()) append({"-L", plan.sysroot});
  append(plan.qemu_arguments);
  for (const auto& [name, value] : plan.environment) {
    const std::string variable = fmt::format("{}={}", name, value);
    if (name.starts_with("LD_") || name.starts_with("QEMU_")) {
      append({"-E", variable});
    } else {
      command.environment.push_back(variable);
    }
  }
  append(plan.program);
  return command;
}

}  // namespace emu::sandbox
