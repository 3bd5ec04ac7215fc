#include "measure/kernel_symbol.h"

#include <algorithm>

#include "package/demangle.h"
#include "package/elf_symbols.h"

namespace emu::measure {
namespace {

bool IsCalled(const package::FunctionSymbol& function, std::string_view name) {
  if (function.name == name) return true;
  const std::string cpp_name = package::Demangled(function.name);
  return std::string_view(cpp_name).substr(0, cpp_name.find('(')) == name;
}

}  // namespace

std::optional<KernelSymbol> FindKernelSymbol(std::string_view elf_bytes, std::string_view name) {
  const auto segments = package::ReadCodeSegments(elf_bytes);
  std::optional<KernelSymbol> found;
  if (segments.empty()) return found;
  for (const package::FunctionSymbol& function : package::ReadFunctionSymbols(elf_bytes)) {
    if (!IsCalled(function, name)) continue;
    if (found) return std::nullopt;
    const auto lowest = std::ranges::min_element(segments, {}, &package::CodeSegment::address);
    found = KernelSymbol{lowest->address, function.address};
  }
  return found;
}

}  // namespace emu::measure
