// The few facts of an ELF file that decide whether it can start. Reads untrusted bytes through
// libelf. Not here: symbols, versions, instructions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace emu::package {

struct ElfFacts {
  bool arm64 = false;       // 64-bit, little-endian, AArch64.
  bool executable = false;  // ET_EXEC or ET_DYN.
  std::string interpreter;  // PT_INTERP, or empty for a static program.
};

// Nothing when the bytes are not a readable ELF file.
std::optional<ElfFacts> ReadElf(std::string_view bytes);

}  // namespace emu::package
