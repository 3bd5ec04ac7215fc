#include "package/elf_symbols.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "package/elf_handle.h"

namespace emu::package {
namespace {

constexpr std::size_t kMaxSymbols = 4'000'000;

struct Candidate {
  FunctionSymbol symbol;
  std::uint64_t section_end = 0;
  bool is_function = false;  // By its type; else a label in code, as assembly sources have.
  int privacy = 0;           // 0 global, 1 weak, 2 local.
};

bool IsCode(const GElf_Shdr& section) {
  return (section.sh_flags & SHF_EXECINSTR) != 0 && section.sh_addr <= UINT64_MAX - section.sh_size;
}

std::optional<Candidate> ReadCandidate(Elf* elf, const GElf_Sym& symbol, std::size_t names) {
  const int type = GELF_ST_TYPE(symbol.st_info);
  if (type != STT_FUNC && type != STT_GNU_IFUNC && type != STT_NOTYPE) return std::nullopt;
  GElf_Shdr section;
  if (symbol.st_shndx == SHN_UNDEF || symbol.st_shndx >= SHN_LORESERVE ||
      !gelf_getshdr(elf_getscn(elf, symbol.st_shndx), &section) || !IsCode(section) ||
      symbol.st_value < section.sh_addr || symbol.st_value >= section.sh_addr + section.sh_size) {
    return std::nullopt;
  }
  const char* name = elf_strptr(elf, names, symbol.st_name);
  if (name == nullptr || *name == '\0' || *name == '$') return std::nullopt;
  const int binding = GELF_ST_BIND(symbol.st_info);
  return Candidate{.symbol = {symbol.st_value, symbol.st_size, name},
                   .section_end = section.sh_addr + section.sh_size,
                   .is_function = type != STT_NOTYPE,
                   .privacy = binding == STB_GLOBAL ? 0
                              : binding == STB_WEAK ? 1
                                                    : 2};
}

void ReadTable(Elf* elf, Elf_Scn* scn, const GElf_Shdr& table, std::vector<Candidate>& candidates) {
  Elf_Data* data = elf_getdata(scn, nullptr);
  if (data == nullptr || table.sh_entsize == 0) return;
  const std::size_t count = std::min(data->d_size / table.sh_entsize, kMaxSymbols);
  for (std::size_t index = 0; index < count; ++index) {
    GElf_Sym symbol;
    if (!gelf_getsym(data, static_cast<int>(index), &symbol)) return;
    if (auto candidate = ReadCandidate(elf, symbol, table.sh_link)) {
      candidates.push_back(*std::move(candidate));
    }
  }
}

void ReadStubs(Elf* elf, const GElf_Shdr& section, std::size_t names,
               std::vector<Candidate>& candidates) {
  const char* name = elf_strptr(elf, names, section.sh_name);
  if (name == nullptr || !std::string_view(name).starts_with(".plt")) return;
  if (!IsCode(section) || section.sh_size == 0) return;
  candidates.push_back({.symbol = {section.sh_addr, section.sh_size, name, true},
                        .section_end = section.sh_addr + section.sh_size,
                        .is_function = true,
                        .privacy = 2});
}

std::vector<Candidate> ReadCandidates(Elf* elf) {
  std::vector<Candidate> stubs;
  std::size_t names = 0;
  elf_getshdrstrndx(elf, &names);
  std::vector<Candidate> candidates;
  for (Elf_Scn* scn = nullptr; (scn = elf_nextscn(elf, scn)) != nullptr;) {
    GElf_Shdr section;
    if (!gelf_getshdr(scn, &section)) break;
    if (section.sh_type == SHT_SYMTAB || section.sh_type == SHT_DYNSYM) {
      ReadTable(elf, scn, section, candidates);
    } else {
      ReadStubs(elf, section, names, stubs);
    }
  }
  if (!candidates.empty()) std::ranges::move(stubs, std::back_inserter(candidates));
  return candidates;
}

// By address; of several names of one place, the one to show is first.
void Sort(std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, {}, [](const Candidate& c) {
    return std::tuple(c.symbol.address, !c.is_function, c.symbol.size == 0, c.privacy,
                      c.symbol.name.size(), std::string_view(c.symbol.name));
  });
}

// Labels within a function are no functions, and no function reaches into the next one.
std::vector<FunctionSymbol> Apart(std::vector<Candidate> candidates) {
  std::vector<FunctionSymbol> functions;
  std::uint64_t limit = 0;  // Where the section of the last function ends.
  const auto close = [&](std::uint64_t next) {
    if (functions.empty()) return;
    FunctionSymbol& last = functions.back();
    const std::uint64_t room = std::min(next, limit) - last.address;
    last.size = last.size == 0 ? room : std::min(last.size, room);
  };
  for (Candidate& candidate : candidates) {
    const std::uint64_t address = candidate.symbol.address;
    if (!functions.empty()) {
      const FunctionSymbol& last = functions.back();
      if (address == last.address) continue;
      if (!candidate.is_function && address - last.address < last.size) continue;
    }
    close(address);
    limit = candidate.section_end;
    functions.push_back(std::move(candidate.symbol));
  }
  close(limit);
  return functions;
}

}  // namespace

std::vector<FunctionSymbol> ReadFunctionSymbols(std::string_view bytes) {
  const ElfHandle image(bytes);
  if (image.get() == nullptr) return {};
  std::vector<Candidate> candidates = ReadCandidates(image.get());
  Sort(candidates);
  return Apart(std::move(candidates));
}

std::vector<CodeSegment> ReadCodeSegments(std::string_view bytes) {
  const ElfHandle image(bytes);
  std::vector<CodeSegment> segments;
  std::size_t count = 0;
  if (image.get() == nullptr || elf_getphdrnum(image.get(), &count) != 0) return segments;
  for (std::size_t index = 0; index < count; ++index) {
    GElf_Phdr header;
    if (!gelf_getphdr(image.get(), static_cast<int>(index), &header)) break;
    if (header.p_type != PT_LOAD || (header.p_flags & PF_X) == 0) continue;
    segments.push_back({header.p_offset, header.p_vaddr, header.p_filesz});
  }
  return segments;
}

std::optional<std::uint64_t> AddressOfOffset(const std::vector<CodeSegment>& segments,
                                             std::uint64_t file_offset) {
  for (const CodeSegment& segment : segments) {
    if (file_offset < segment.file_offset) continue;
    const std::uint64_t distance = file_offset - segment.file_offset;
    if (distance < segment.file_bytes) return segment.address + distance;
  }
  return std::nullopt;
}

std::vector<std::string> SymbolFileCandidates(const std::string& path) {
  return {path, path + ".debug"};
}

}  // namespace emu::package
