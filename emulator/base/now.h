// A reading of both clocks, taken at the edge and passed in to whatever decides.
#pragma once

#include <cstdint>

namespace emu {

struct Now {
  std::int64_t monotonic_ns = 0;  // For durations and deadlines that the emulator enforces.
  std::int64_t epoch_ms = 0;      // For what people and functions read.
};

}  // namespace emu
