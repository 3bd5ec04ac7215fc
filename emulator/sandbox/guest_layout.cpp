#include "sandbox/guest_layout.h"

#include <elf.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "base/unique_fd.h"
#include "sandbox/capture.h"

namespace emu::sandbox {
namespace {

// 64 TiB: what 47-bit machines leave below the places where the kernel puts programs.
constexpr char kReservedBytes[] = "0x400000000000";

// Prints "low" or "high".
constexpr std::array<std::uint32_t, 23> kProgram = {
    0xd2800000,  //   mov x0, #0        any address
    0xd2820001,  //   mov x1, #4096
    0xd2800062,  //   mov x2, #3        read, write
    0xd2800443,  //   mov x3, #0x22     private, anonymous
    0x92800004,  //   mov x4, #-1
    0xd2800005,  //   mov x5, #0
    0xd2801bc8,  //   mov x8, #222      mmap
    0xd4000001,  //   svc #0
    0xd36cfc09,  //   lsr x9, x0, #44
    0x10000181,  //   adr x1, text
    0xd2800062,  //   mov x2, #3
    0xf100153f,  //   cmp x9, #5        kGuestEnd >> 44
    0x54000063,  //   b.lo 1f
    0x91000c21,  //   add x1, x1, #3
    0xd2800082,  //   mov x2, #4
    0xd2800020,  // 1: mov x0, #1
    0xd2800808,  //   mov x8, #64       write
    0xd4000001,  //   svc #0
    0xd2800000,  //   mov x0, #0
    0xd2800bc8,  //   mov x8, #94       exit_group
    0xd4000001,  //   svc #0
    0x68776f6c,  // text: "lowh"
    0x00686769,  //       "igh"
};
static_assert(kGuestEnd >> 44 == 5);

std::string ProgramImage() {
  constexpr std::uint64_t kAddress = 0x400000;
  constexpr std::uint64_t kHeadBytes = sizeof(Elf64_Ehdr) + sizeof(Elf64_Phdr);
  const Elf64_Ehdr head{
      .e_ident = {ELFMAG0, ELFMAG1, ELFMAG2, ELFMAG3, ELFCLASS64, ELFDATA2LSB, EV_CURRENT},
      .e_type = ET_EXEC,
      .e_machine = EM_AARCH64,
      .e_version = EV_CURRENT,
      .e_entry = kAddress + kHeadBytes,
      .e_phoff = sizeof(Elf64_Ehdr),
      .e_ehsize = sizeof(Elf64_Ehdr),
      .e_phentsize = sizeof(Elf64_Phdr),
      .e_phnum = 1};
  const Elf64_Phdr segment{.p_type = PT_LOAD,
                           .p_flags = PF_R | PF_X,
                           .p_vaddr = kAddress,
                           .p_paddr = kAddress,
                           .p_filesz = kHeadBytes + sizeof kProgram,
                           .p_memsz = kHeadBytes + sizeof kProgram,
                           .p_align = 0x10000};
  std::string image(kHeadBytes + sizeof kProgram, '\0');
  std::memcpy(image.data(), &head, sizeof head);
  std::memcpy(image.data() + sizeof head, &segment, sizeof segment);
  std::memcpy(image.data() + kHeadBytes, kProgram.data(), sizeof kProgram);
  return image;
}

}  // namespace

bool KeepsGuestsApart(const std::string& qemu, const std::vector<std::string>& arguments) {
  const std::string image = ProgramImage();
  const UniqueFd file(memfd_create("guest_layout", MFD_CLOEXEC));
  if (write(file.get(), image.data(), image.size()) != static_cast<ssize_t>(image.size())) {
    return false;
  }
  std::vector<std::string> command = {qemu};
  command.insert(command.end(), arguments.begin(), arguments.end());
  command.push_back(fmt::format("/proc/{}/fd/{}", getpid(), file.get()));
  const auto words = Capture(command);
  return words && *words == "low";
}

std::vector<std::string> LayoutArguments(const std::string& qemu) {
  if (KeepsGuestsApart(qemu, {})) return {};
  return {"-R", kReservedBytes};
}

}  // namespace emu::sandbox
