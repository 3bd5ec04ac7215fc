// Any bytes as a kernel list: refused in one line that begins with the file, or rows.
#include <cstdint>
#include <cstdlib>

#include "measure/kernel_list.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto rows =
      emu::measure::ParseKernelList("k.json", {reinterpret_cast<const char*>(data), size});
  if (!rows) {
    const std::string& message = rows.error().message;
    if (!message.starts_with("k.json:") || message.find('\n') != message.npos) std::abort();
    return 0;
  }
  for (const emu::measure::KernelRow& row : *rows) {
    if (row.elements == 0 || row.program.empty() || row.symbol.empty()) std::abort();
  }
  return rows->empty() ? std::abort(), 0 : 0;
}
