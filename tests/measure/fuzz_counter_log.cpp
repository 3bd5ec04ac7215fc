// Any bytes as the plugin's counter log.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "measure/counter_log.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto logs = emu::measure::ParseCounterLog("log", text);
  if (logs && logs->empty() && text.find('\n') != text.npos) std::abort();
  return 0;
}
