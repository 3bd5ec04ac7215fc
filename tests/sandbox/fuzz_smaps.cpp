// Any text as a process's memory map.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sandbox/guest_memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  emu::sandbox::GuestResidentBytes({reinterpret_cast<const char*>(data), size});
  return 0;
}
