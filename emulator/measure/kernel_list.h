// Which kernels `emu bench kernels` runs, and what each may cost: the value of a file like
// tests/bench/kernels/dot.json. Runs nothing, and does not look whether a program is there. The
// format is docs/benchmarks.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace emu::measure {

// At most so many times what another path costs in the same run; nothing where there is no bound.
struct RelativeBudget {
  std::string to;  // A path of the same kernel, size and processor; empty: no such budget.
  std::optional<double> instructions;
  std::optional<double> cycles;
};

// At most so much for one call; nothing where there is no bound.
struct KernelBudget {
  std::optional<std::uint64_t> instructions;
  std::optional<std::uint64_t> cycles;  // Modelled.
  RelativeBudget relative;
};

inline constexpr char kDefaultProcessor[] = "neoverse-n1";  // Graviton2.

// One kernel, at one size, on one path.
struct KernelRow {
  std::string kernel;                              // "dot"
  std::string size;                                // "10,000", or a shape as "1920x1080"
  std::uint64_t elements = 1;                      // What "per element" divides by.
  std::string path;                                // "neon", "scalar", "OpenBLAS N1", …
  std::string processor = kDefaultProcessor;       // Whose cycles are modelled; empty: nobody's.
  int sve_bits = 0;                                // The length of SVE; 0: the path uses none.
  std::string program;                             // An arm64 program of this machine.
  std::vector<std::string> arguments;              // Without the program itself.
  std::string symbol;                              // The function whose calls are counted.
  std::map<std::string, std::string> environment;  // The guest's whole environment.
  std::string sysroot;  // Where its dynamic linker is; empty for a static program.
  std::string install;  // The command that fetches the program; empty: the build makes it.
  std::optional<std::uint64_t> floor_cycles;
  KernelBudget budget;
};

// What rows have in common that are compared with each other: kernel, size and processor, to which
// rows without a modelled processor join at the default one.
std::string GroupOf(const KernelRow& row);

// `file_name` begins every message, and its folder is where relative paths begin. Errors are bad
// input, one line each: the file, the place in it, what is wrong.
Result<std::vector<KernelRow>> ParseKernelList(const std::string& file_name, std::string_view text);

}  // namespace emu::measure
