// What the plugin is asked to count, from the name=value arguments behind -plugin.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace emu::counter {

struct Options {
  std::string out;          // The counter log; .trace and .profile files lie beside it.
  bool pages = false;       // Count the guest pages that are reached.
  bool profile = false;     // Keep a calling-context tree.
  std::uint64_t start = 0;  // Lowest executable address of the ELF: how far PIE moved it.
  std::optional<std::uint64_t> watch;  // ELF address of a function whose calls are counted.
  bool trace = false;                  // Write the opcodes of one call of it.
  std::uint64_t call = 0;              // Which: 0 is the first.
  std::uint64_t skip = 0;              // Its instructions before the window.
  std::uint64_t limit = 300'000;       // Instructions in the window.
};

// Nothing when an argument is unknown or malformed: QEMU then refuses to start.
std::optional<Options> ReadOptions(int count, char** arguments);

}  // namespace emu::counter
