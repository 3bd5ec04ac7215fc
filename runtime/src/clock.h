// The time of day. Source: clock_gettime(2).
#pragma once

#include <time.h>

#include <cstdint>

#include "system_call.h"

namespace lambda::internal {

inline std::int64_t UnixMs() {
  timespec now{};
  SystemCall(__NR_clock_gettime, long{CLOCK_REALTIME}, &now);
  return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace lambda::internal
