// Any bytes as a trace and as the words of llvm-mc and llvm-mca.
#include <cstdint>
#include <cstdlib>

#include "measure/cycle_model.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace emu::measure;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto trace = ReadTrace(text)) {
    const auto distinct = DistinctOpcodes(*trace);
    const std::vector<std::string> instructions(distinct.size(), "nop");
    if (TraceAssembly(*trace, distinct, instructions).size() != text.size()) std::abort();
  }
  for (std::size_t count = 0; count < 4; ++count) {
    const auto instructions = ReadDisassembly(text, count);
    if (instructions && instructions->size() != count) std::abort();
  }
  if (const auto summary = ReadMcaSummary(text)) ModelledCycles(*summary, 1'000'000);
  if (LlvmMajorVersion(text) < 0) std::abort();
  return 0;
}
