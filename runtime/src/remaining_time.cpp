#include <time.h>

#include "lambda/invocation.h"
#include "system_call.h"

namespace lambda {

std::int64_t Invocation::remaining_ms() const {
  const std::int64_t deadline = deadline_ms();
  if (deadline == 0) return 0;
  timespec now{};
  internal::SystemCall(__NR_clock_gettime, long{CLOCK_REALTIME}, &now);
  return deadline - (std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000);
}

}  // namespace lambda
