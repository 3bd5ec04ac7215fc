#include "package/elf.h"

#include "package/elf_handle.h"

namespace emu::package {
namespace {

std::string Interpreter(Elf* elf, std::string_view bytes) {
  std::size_t count = 0;
  if (elf_getphdrnum(elf, &count) != 0) return {};
  for (std::size_t index = 0; index < count; ++index) {
    GElf_Phdr header;
    if (!gelf_getphdr(elf, static_cast<int>(index), &header)) return {};
    if (header.p_type != PT_INTERP) continue;
    if (header.p_offset > bytes.size() || header.p_filesz > bytes.size() - header.p_offset)
      return {};
    const std::string_view path = bytes.substr(header.p_offset, header.p_filesz);
    return std::string(path.substr(0, path.find('\0')));
  }
  return {};
}

}  // namespace

std::optional<ElfFacts> ReadElf(std::string_view bytes) {
  const ElfHandle elf(bytes);
  GElf_Ehdr header;
  if (elf.get() == nullptr || !gelf_getehdr(elf.get(), &header)) {
    return std::nullopt;
  }
  return ElfFacts{.arm64 = header.e_machine == EM_AARCH64 &&
                           header.e_ident[EI_CLASS] == ELFCLASS64 &&
                           header.e_ident[EI_DATA] == ELFDATA2LSB,
                  .executable = header.e_type == ET_EXEC || header.e_type == ET_DYN,
                  .interpreter = Interpreter(elf.get(), bytes)};
}

}  // namespace emu::package
