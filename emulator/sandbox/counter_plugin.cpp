#include "sandbox/counter_plugin.h"

#include <filesystem>

#include "base/files.h"
#include "sandbox/capture.h"
#include "sandbox/temp_folder.h"

namespace emu::sandbox {
namespace {

namespace fs = std::filesystem;

// One file for each version of the plugin interface; a QEMU takes at most one of them.
constexpr std::string_view kFiles[] = {"emu_counter_api1.so", "emu_counter_api2.so"};

// QEMU ends an option at a comma unless it is doubled.
std::string WithDoubledCommas(std::string_view text) {
  std::string doubled;
  for (const char c : text) doubled.append(c == ',' ? 2 : 1, c);
  return doubled;
}

// Beside the program in a build folder; in lib/emu once installed.
std::vector<fs::path> PluginFolders() {
  std::error_code error;
  const fs::path here = fs::read_symlink("/proc/self/exe", error).parent_path();
  std::vector<fs::path> folders{here, here.parent_path() / "lib" / "emu"};
  for (const auto& entry : fs::directory_iterator(here.parent_path() / "lib", error)) {
    folders.push_back(entry.path() / "emu");  // lib/x86_64-linux-gnu/emu
  }
  return folders;
}

// A plugin that QEMU has loaded begins its file, whatever becomes of the program.
bool Loads(const Qemu& qemu, const std::string& plugin, const std::string& out) {
  std::vector<std::string> command{qemu.path};
  for (std::string& argument : PluginArguments({plugin, out, {}})) {
    command.push_back(std::move(argument));
  }
  command.push_back("/dev/null");
  const auto words = Capture(command);
  const auto log = ReadFile(out);
  return words && log && log->starts_with("emu-counter");
}

}  // namespace

std::expected<std::string, std::string> FindCounterPlugin(const Qemu& qemu) {
  if (!qemu.plugins) {
    return std::unexpected("this QEMU has no plugins; build one that has: scripts/setup --qemu");
  }
  const auto folder = TempFolder::Make();
  if (!folder) return std::unexpected(folder.error().message);
  bool seen = false;
  for (const fs::path& place : PluginFolders()) {
    for (const std::string_view file : kFiles) {
      const fs::path plugin = place / file;
      std::error_code error;
      if (!fs::exists(plugin, error)) continue;
      seen = true;
      const std::string out = folder->path() + "/" + std::string(file);
      if (Loads(qemu, plugin.string(), out)) return plugin.string();
    }
  }
  return std::unexpected(
      seen ? qemu.path + " takes neither version of the counting plugin"
           : "the counting plugin is missing beside emu; build it: ninja -C build");
}

std::vector<std::string> PluginArguments(const Counting& counting) {
  std::string value =
      WithDoubledCommas(counting.plugin) + ",out=" + WithDoubledCommas(counting.out);
  for (const std::string& option : counting.options) value += "," + option;
  return {"-plugin", value};
}

}  // namespace emu::sandbox
