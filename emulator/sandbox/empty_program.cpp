#include "sandbox/empty_program.h"

#include <elf.h>

#include <array>
#include <cstring>
#include <string_view>

#include "base/files.h"

namespace emu::sandbox {
namespace {

constexpr std::uint64_t kBase = 0x400000;
// mov x8, #93 (exit); mov x0, #0; svc #0
constexpr std::array<std::uint32_t, 3> kCode = {0xD2800BA8, 0xD2800000, 0xD4000001};

struct Image {
  Elf64_Ehdr header = {};
  Elf64_Phdr segment = {};
  std::array<std::uint32_t, kCode.size()> code = kCode;
};

Image MakeImage() {
  Image image;
  std::memcpy(image.header.e_ident, ELFMAG, SELFMAG);
  image.header.e_ident[EI_CLASS] = ELFCLASS64;
  image.header.e_ident[EI_DATA] = ELFDATA2LSB;
  image.header.e_ident[EI_VERSION] = EV_CURRENT;
  image.header.e_type = ET_EXEC;
  image.header.e_machine = EM_AARCH64;
  image.header.e_version = EV_CURRENT;
  image.header.e_entry = kBase + offsetof(Image, code);
  image.header.e_phoff = offsetof(Image, segment);
  image.header.e_ehsize = sizeof(Elf64_Ehdr);
  image.header.e_phentsize = sizeof(Elf64_Phdr);
  image.header.e_phnum = 1;
  image.segment = {.p_type = PT_LOAD,
                   .p_flags = PF_R | PF_X,
                   .p_offset = 0,
                   .p_vaddr = kBase,
                   .p_paddr = kBase,
                   .p_filesz = sizeof(Image),
                   .p_memsz = sizeof(Image),
                   .p_align = 4096};
  return image;
}

}  // namespace

Result<void> WriteEmptyProgram(const std::string& path) {
  const Image image = MakeImage();
  return WriteFile(path, {reinterpret_cast<const char*>(&image), sizeof image}, 0755);
}

}  // namespace emu::sandbox
