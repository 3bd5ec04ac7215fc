// Any bytes as a bootstrap.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "package/entrypoint.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  emu::package::InspectEntrypoint({reinterpret_cast<const char*>(data), size}, 0755);
  return 0;
}
