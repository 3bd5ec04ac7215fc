// Where the functions of an ELF file lie, by its symbols, and where its executable bytes are
// loaded. Reads untrusted bytes through libelf. Not here: names for people (demangle.h).
// Source: System V ABI, "Symbol Table" and "Program Header"; ELF for the Arm 64-bit Architecture,
// "Mapping symbols" ($x, $d: no functions).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emu::package {

struct FunctionSymbol {
  std::uint64_t address = 0;  // As in the file, before any relocation.
  std::uint64_t size = 0;     // In bytes, never 0.
  std::string name;           // As in the file: mangled, any bytes.
  bool is_stub = false;       // A whole section (.plt) of jumps to functions of other files.
};

// An executable PT_LOAD.
struct CodeSegment {
  std::uint64_t file_offset = 0;
  std::uint64_t address = 0;
  std::uint64_t file_bytes = 0;
};

// The functions of .symtab and .dynsym by address, none overlapping another: of several names of
// one place the most public and shortest; a size that is not stated reaches to the next function
// or the section's end. Sections of jumps have no symbols
// and are added. Empty when the bytes are
// no ELF file or have no such symbols.
std::vector<FunctionSymbol> ReadFunctionSymbols(std::string_view bytes);

// In the file's order; empty when the bytes are no ELF file.
std::vector<CodeSegment> ReadCodeSegments(std::string_view bytes);

// The address of a byte of the file, if it is loaded as code.
std::optional<std::uint64_t> AddressOfOffset(const std::vector<CodeSegment>& segments,
                                             std::uint64_t file_offset);

// Files whose symbols can describe the program or library at `path`, best first: itself, then the
// unstripped one that a build keeps beside it. Both have the same addresses.
std::vector<std::string> SymbolFileCandidates(const std::string& path);

}  // namespace emu::package
