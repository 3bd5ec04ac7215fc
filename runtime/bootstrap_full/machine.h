// What only the system can tell: the time, and how long SVE registers are.
#pragma once

#include <cstdint>

namespace bootstrap {

std::uint64_t MonotonicNanoseconds();
std::int64_t UnixMilliseconds();
unsigned SveBits();  // 0 without SVE.

}  // namespace bootstrap
