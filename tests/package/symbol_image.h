// An ELF file with a symbol table for tests: .text of 256 bytes at 0x1000, from offset 0x400.
#pragma once

#include <elf.h>

#include <cstring>
#include <string>
#include <vector>

namespace emu::package {

struct ImageSymbol {
  std::string name;
  Elf64_Addr address = 0;
  Elf64_Xword size = 0;
  unsigned char type = STT_FUNC;
  unsigned char binding = STB_GLOBAL;
  Elf64_Section section = 1;
};

namespace symbol_image {

inline constexpr Elf64_Off kTextOffset = 0x400;
inline constexpr Elf64_Addr kTextAddress = 0x1000;
inline constexpr Elf64_Xword kTextBytes = 0x100;

template <typename T>
std::string Bytes(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

inline std::string Head(Elf64_Off sections) {
  Elf64_Ehdr head{};
  std::memcpy(head.e_ident, ELFMAG, SELFMAG);
  head.e_ident[EI_CLASS] = ELFCLASS64;
  head.e_ident[EI_DATA] = ELFDATA2LSB;
  head.e_ident[EI_VERSION] = EV_CURRENT;
  head.e_type = ET_EXEC;
  head.e_machine = EM_AARCH64;
  head.e_version = EV_CURRENT;
  head.e_phoff = sizeof head;
  head.e_ehsize = sizeof head;
  head.e_phentsize = sizeof(Elf64_Phdr);
  head.e_phnum = 2;
  head.e_shoff = sections;
  head.e_shentsize = sizeof(Elf64_Shdr);
  head.e_shnum = 4;
  head.e_shstrndx = 3;
  return Bytes(head);
}

inline std::string Segments() {
  Elf64_Phdr data{.p_type = PT_LOAD, .p_flags = PF_R | PF_W, .p_offset = 0, .p_filesz = 0x1000};
  Elf64_Phdr code{.p_type = PT_LOAD, .p_flags = PF_R | PF_X, .p_offset = kTextOffset};
  code.p_vaddr = kTextAddress;
  code.p_filesz = kTextBytes;
  return Bytes(data) + Bytes(code);
}

}  // namespace symbol_image

inline std::string MakeSymbolImage(const std::vector<ImageSymbol>& symbols,
                                   const std::string& text_name = ".text") {
  using namespace symbol_image;
  std::string names = std::string(1, '\0') + text_name + '\0';
  std::string table = Bytes(Elf64_Sym{});
  for (const ImageSymbol& symbol : symbols) {
    Elf64_Sym entry{};
    entry.st_name = static_cast<Elf64_Word>(names.size());
    entry.st_info = static_cast<unsigned char>(ELF64_ST_INFO(symbol.binding, symbol.type));
    entry.st_shndx = symbol.section;
    entry.st_value = symbol.address;
    entry.st_size = symbol.size;
    table += Bytes(entry);
    names += symbol.name + '\0';
  }
  const Elf64_Off table_offset = kTextOffset + kTextBytes;
  const Elf64_Off names_offset = table_offset + table.size();
  const Elf64_Off sections = (names_offset + names.size() + 7) / 8 * 8;
  std::string image = Head(sections) + Segments();
  image.resize(table_offset);
  image += table + names;
  image.resize(sections);
  Elf64_Shdr text{.sh_name = 1, .sh_type = SHT_PROGBITS, .sh_flags = SHF_ALLOC | SHF_EXECINSTR};
  text.sh_addr = kTextAddress;
  text.sh_offset = kTextOffset;
  text.sh_size = kTextBytes;
  Elf64_Shdr symtab{.sh_type = SHT_SYMTAB, .sh_offset = table_offset, .sh_size = table.size()};
  symtab.sh_link = 3;
  symtab.sh_entsize = sizeof(Elf64_Sym);
  Elf64_Shdr strtab{.sh_type = SHT_STRTAB, .sh_offset = names_offset, .sh_size = names.size()};
  return image + Bytes(Elf64_Shdr{}) + Bytes(text) + Bytes(symtab) + Bytes(strtab);
}

}  // namespace emu::package
