// Any bytes as a file with symbols: the functions never overlap, and their names can be shown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "package/demangle.h"
#include "package/elf_symbols.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::uint64_t end = 0;
  for (const auto& function : emu::package::ReadFunctionSymbols(bytes)) {
    if (function.address < end || function.size == 0) std::abort();
    end = function.address + function.size;
    emu::package::Demangled(function.name);
  }
  emu::package::AddressOfOffset(emu::package::ReadCodeSegments(bytes), size);
  emu::package::Demangled("_Z" + std::string(bytes));
  return 0;
}
