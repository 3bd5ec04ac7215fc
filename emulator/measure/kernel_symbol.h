// Where a program keeps the function that a kernel list names. Pure, over the bytes of the file.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace emu::measure {

struct KernelSymbol {
  std::uint64_t start = 0;    // Lowest executable address of the file.
  std::uint64_t address = 0;  // Of the function, as in the file.
};

// `name` is a symbol as the file has it ("bench_dot_naive"), or a C++ name without its parameters
// ("simd::DotNeon"). Nothing when no function, or more than one, is called so.
std::optional<KernelSymbol> FindKernelSymbol(std::string_view elf_bytes, std::string_view name);

}  // namespace emu::measure
