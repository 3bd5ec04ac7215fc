#include "measure/code_map.h"

#include <fmt/format.h>

#include <algorithm>

#include "fixture/display.h"
#include "package/demangle.h"

namespace emu::measure {
namespace {

constexpr std::size_t kMaxNameBytes = 4096;

std::unordered_map<std::string, MappedFile> ByPath(std::vector<MappedFile> files) {
  std::unordered_map<std::string, MappedFile> by_path;
  for (MappedFile& file : files) by_path.insert_or_assign(file.path, std::move(file));
  return by_path;
}

CodePlace PlaceIn(const package::FunctionSymbol& function, std::uint64_t within) {
  if (function.is_stub) return CodePlace::kStub;
  return within == 0 ? CodePlace::kStart : CodePlace::kInside;
}

}  // namespace

CodeMap::CodeMap(std::vector<FileMapping> mappings, std::vector<MappedFile> files)
    : mappings_(std::move(mappings)) {
  std::ranges::sort(mappings_, {}, &FileMapping::start);
  std::unordered_map<std::string, MappedFile> known = ByPath(std::move(files));
  std::unordered_map<std::string, std::size_t> index_of_path;
  std::size_t next_function = kUnknown + 1;
  for (const FileMapping& mapping : mappings_) {
    const auto [place, is_new] = index_of_path.emplace(mapping.path, files_.size());
    mapped_file_.push_back(place->second);
    if (!is_new) continue;
    MappedFile content = std::move(known[mapping.path]);
    content.path = mapping.path;
    const std::size_t first_function = next_function;
    next_function += 1 + content.functions.size();
    files_.push_back({std::move(content), first_function});
  }
}

CodeSpan CodeMap::Locate(std::uint64_t address) const {
  const auto next = std::ranges::upper_bound(mappings_, address, {}, &FileMapping::start);
  const std::uint64_t next_start = next == mappings_.end() ? 0 : next->start;
  if (next == mappings_.begin() || address >= std::prev(next)->end)
    return {.function = kUnknown, .end = next_start};
  const FileMapping& mapping = *std::prev(next);
  const auto index = static_cast<std::size_t>(std::prev(next) - mappings_.begin());
  CodeSpan span = LocateInFile(mapping, files_[mapped_file_[index]], address);
  span.end = std::min(span.end, mapping.end);
  if (next_start != 0) span.end = std::min(span.end, next_start);
  return span;
}

CodeSpan CodeMap::LocateInFile(const FileMapping& mapping, const File& file,
                               std::uint64_t address) const {
  const std::uint64_t offset = address - mapping.start + mapping.offset;
  const auto file_address = package::AddressOfOffset(file.content.segments, offset);
  if (!file_address) return {.function = file.first_function, .end = address + 4};
  const auto& functions = file.content.functions;
  const auto next =
      std::ranges::upper_bound(functions, *file_address, {}, &package::FunctionSymbol::address);
  // Distances, because the guest's addresses differ from the file's.
  const std::uint64_t to_next =
      next == functions.end() ? mapping.end - address : next->address - *file_address;
  const auto saturating = [&](std::uint64_t distance) {
    return address + std::min(distance, mapping.end - address);
  };
  if (next != functions.begin()) {
    const package::FunctionSymbol& function = *std::prev(next);
    const std::uint64_t within = *file_address - function.address;
    if (within < function.size) {
      const auto index = static_cast<std::size_t>(std::prev(next) - functions.begin());
      return {file.first_function + 1 + index, PlaceIn(function, within),
              saturating(function.size - within)};
    }
  }
  return {.function = file.first_function, .end = saturating(to_next)};
}

std::size_t CodeMap::FileOf(std::size_t function) const {
  if (function == kUnknown) return kNoFile;
  const auto next = std::ranges::upper_bound(files_, function, {}, &File::first_function);
  return static_cast<std::size_t>(std::prev(next) - files_.begin());
}

std::string CodeMap::FileName(std::size_t file) const {
  const std::string& path = files_[file].content.path;
  return fixture::Printable(std::string_view(path).substr(path.rfind('/') + 1));
}

std::string CodeMap::Name(std::size_t function) const {
  const std::size_t index = FileOf(function);
  if (index == kNoFile) return "[unknown]";
  const File& file = files_[index];
  if (function > file.first_function) {
    const auto& symbol = file.content.functions[function - file.first_function - 1];
    if (symbol.is_stub) {
      return fmt::format("[{} {}]", FileName(index), fixture::Printable(symbol.name));
    }
    return fixture::Printable(package::Demangled(symbol.name), kMaxNameBytes);
  }
  const bool has_symbols = !file.content.functions.empty();
  return fmt::format("[{} {}]", FileName(index),
                     has_symbols ? "outside its symbols" : "without symbols");
}

}  // namespace emu::measure
