// Which function a guest address lies in, from the guest's mappings and the symbols of the mapped
// files. It counts nothing and reads no file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "measure/profile.h"
#include "package/elf_symbols.h"

namespace emu::measure {

// What is known of a mapped file. Symbols may come from another file than the code (its .debug).
struct MappedFile {
  std::string path;  // As in the profile.
  std::vector<package::CodeSegment> segments;
  std::vector<package::FunctionSymbol> functions;  // As ReadFunctionSymbols gives them.
};

enum class CodePlace { kNoSymbol, kStart, kInside, kStub };

struct CodeSpan {
  std::size_t function = 0;
  CodePlace place = CodePlace::kNoSymbol;  // Where in the function the address is.
  std::uint64_t end = 0;  // The first address for which this need no longer hold; 0: beyond all.
};

class CodeMap {
 public:
  static constexpr std::size_t kUnknown = 0;  // The function of an address outside all mappings.

  // Files without an entry in `files` are mapped files without symbols.
  CodeMap(std::vector<FileMapping> mappings, std::vector<MappedFile> files);

  CodeSpan Locate(std::uint64_t address) const;

  // For people, on one line: demangled; "[FILE without symbols]", "[FILE outside its symbols]",
  // "[FILE .plt]", "[unknown]".
  std::string Name(std::size_t function) const;
  // Index into the files of the mapping, in the order of their first mappings; kNoFile if unknown.
  static constexpr std::size_t kNoFile = SIZE_MAX;
  std::size_t FileOf(std::size_t function) const;
  // The last part of its path, for people.
  std::string FileName(std::size_t file) const;

 private:
  struct File {
    MappedFile content;
    std::size_t first_function = 0;  // What has no symbol; its symbols' functions follow.
  };
  CodeSpan LocateInFile(const FileMapping& mapping, const File& file, std::uint64_t address) const;

  std::vector<FileMapping> mappings_;     // By start.
  std::vector<std::size_t> mapped_file_;  // Of each mapping.
  std::vector<File> files_;
};

}  // namespace emu::measure
