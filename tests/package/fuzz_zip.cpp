// Any bytes as a deployment package.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "package/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto entries =
      emu::package::ReadZip("fuzz.zip", {reinterpret_cast<const char*>(data), size});
  if (!entries) return 0;
  for (const emu::package::ZipEntry& entry : *entries) {
    if (entry.path.starts_with('/') || entry.path.starts_with("../")) std::abort();
  }
  return 0;
}
