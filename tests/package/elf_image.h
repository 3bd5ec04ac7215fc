// A minimal ELF image for tests, so that every field can be broken on purpose.
#pragma once

#include <elf.h>

#include <cstring>
#include <string>

namespace emu::package {

struct ImageOptions {
  unsigned char elf_class = ELFCLASS64;
  unsigned char data = ELFDATA2LSB;
  Elf64_Half machine = EM_AARCH64;
  Elf64_Half type = ET_EXEC;
  std::string interpreter;
};

inline std::string MakeImage(const ImageOptions& options) {
  Elf64_Ehdr head{};
  std::memcpy(head.e_ident, ELFMAG, SELFMAG);
  head.e_ident[EI_CLASS] = options.elf_class;
  head.e_ident[EI_DATA] = options.data;
  head.e_ident[EI_VERSION] = EV_CURRENT;
  head.e_type = options.type;
  head.e_machine = options.machine;
  head.e_version = EV_CURRENT;
  head.e_phoff = sizeof head;
  head.e_ehsize = sizeof head;
  head.e_phentsize = sizeof(Elf64_Phdr);
  head.e_phnum = 1;
  Elf64_Phdr program{};
  program.p_type = options.interpreter.empty() ? PT_LOAD : PT_INTERP;
  program.p_offset = sizeof head + sizeof program;
  program.p_filesz = options.interpreter.size() + 1;
  std::string image(reinterpret_cast<const char*>(&head), sizeof head);
  image.append(reinterpret_cast<const char*>(&program), sizeof program);
  return image + options.interpreter + '\0';
}

}  // namespace emu::package
