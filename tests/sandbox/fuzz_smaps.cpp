// Any text as what /proc says of a process's memory.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sandbox/guest_memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  emu::sandbox::ParseGuestPages(text);
  emu::sandbox::ParseProcessSize(text);
  return 0;
}
