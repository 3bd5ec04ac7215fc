#include "package/entrypoint.h"

#include "package/elf.h"

namespace emu::package {
namespace {

// The interpreter of a "#!" line, without its argument.
std::string ScriptInterpreter(std::string_view bytes) {
  std::string_view line = bytes.substr(2, std::min(bytes.find('\n'), bytes.size()) - 2);
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(start);
  return std::string(line.substr(0, line.find_first_of(" \t\r")));
}

}  // namespace

Entrypoint InspectEntrypoint(std::string_view bytes, int mode) {
  if ((mode & 0111) == 0) return {.launch_error = "permission denied", .interpreter = ""};
  if (bytes.starts_with("#!")) {
    return {.launch_error = "", .interpreter = ScriptInterpreter(bytes), .script = true};
  }
  const auto elf = ReadElf(bytes);
  if (!elf || !elf->arm64 || !elf->executable) {
    return {.launch_error = "exec format error", .interpreter = ""};
  }
  return {.launch_error = "", .interpreter = elf->interpreter};
}

}  // namespace emu::package
