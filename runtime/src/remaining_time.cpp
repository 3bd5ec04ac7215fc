#include "clock.h"
#include "lambda/invocation.h"

namespace lambda {

std::int64_t Invocation::remaining_ms() const {
  const std::int64_t deadline = deadline_ms();
  return deadline == 0 ? 0 : deadline - internal::UnixMs();
}

}  // namespace lambda
