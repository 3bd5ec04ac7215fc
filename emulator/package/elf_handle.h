// A libelf handle on bytes in memory. Knows nothing of what is read through it.
#pragma once

#include <gelf.h>

#include <memory>
#include <string>
#include <string_view>

namespace emu::package {

class ElfHandle {
 public:
  explicit ElfHandle(std::string_view bytes) : copy_(bytes), elf_(nullptr, elf_end) {
    elf_version(EV_CURRENT);
    elf_.reset(elf_memory(copy_.data(), copy_.size()));
  }
  ElfHandle(const ElfHandle&) = delete;  // The handle points into the copy.
  ElfHandle& operator=(const ElfHandle&) = delete;

  // Null when the bytes are no ELF file.
  Elf* get() const { return elf_ && elf_kind(elf_.get()) == ELF_K_ELF ? elf_.get() : nullptr; }

 private:
  std::string copy_;  // libelf takes a writable image.
  std::unique_ptr<Elf, decltype(&elf_end)> elf_;
};

}  // namespace emu::package
