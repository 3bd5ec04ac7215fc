// Which kernels `emu bench kernels` runs, and what each may cost: the value of a file like
// tests/bench/kernels.json. Runs nothing, and does not look whether a program is there. The format
// is docs/benchmarks.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace emu::measure {

// At most so much for one call; nothing where there is no bound.
struct KernelBudget {
  std::optional<std::uint64_t> instructions;
  std::optional<std::uint64_t> cycles;  // Modelled.
};

// One kernel, at one size, on one path.
struct KernelRow {
  std::string kernel;                              // "dot"
  std::string size;                                // "10,000", or a shape as "1920x1080"
  std::uint64_t elements = 1;                      // What "per element" divides by.
  std::string path;                                // "neon", "scalar", "OpenBLAS N1", …
  std::string program;                             // An arm64 program of this machine.
  std::vector<std::string> arguments;              // Without the program itself.
  std::string symbol;                              // The function whose calls are counted.
  std::map<std::string, std::string> environment;  // The guest's whole environment.
  std::string sysroot;  // Where its dynamic linker is; empty for a static program.
  std::string install;  // The command that fetches the program; empty: the build makes it.
  std::optional<std::uint64_t> floor_cycles;
  KernelBudget budget;
};

// `file_name` begins every message, and its folder is where relative paths begin. Errors are bad
// input, one line each: the file, the place in it, what is wrong.
Result<std::vector<KernelRow>> ParseKernelList(const std::string& file_name, std::string_view text);

}  // namespace emu::measure
