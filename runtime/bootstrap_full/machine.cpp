// By system calls. The length of SVE registers, too: no instruction of SVE belongs into a file that
// Graviton2 executes. Sources: clock_gettime(2), PR_SVE_GET_VL(2const).
#include "machine.h"

#include <linux/prctl.h>
#include <linux/time.h>

#include "system_call.h"

namespace bootstrap {
namespace {

struct Time {
  std::int64_t seconds, nanoseconds;
};

Time Now(long clock) {
  Time now;
  lambda::internal::SystemCall(__NR_clock_gettime, clock, &now);
  return now;
}

}  // namespace

std::uint64_t MonotonicNanoseconds() {
  const Time now = Now(CLOCK_MONOTONIC);
  return static_cast<std::uint64_t>(now.seconds * 1'000'000'000 + now.nanoseconds);
}

std::int64_t UnixMilliseconds() {
  const Time now = Now(CLOCK_REALTIME);
  return now.seconds * 1000 + now.nanoseconds / 1'000'000;
}

unsigned SveBits() {
  const long answer = lambda::internal::SystemCall(__NR_prctl, long{PR_SVE_GET_VL});
  return answer < 0 ? 0 : static_cast<unsigned>(answer & PR_SVE_VL_LEN_MASK) * 8;
}

}  // namespace bootstrap
