#include "base/clock.h"

#include <chrono>

namespace emu {

Now ReadClocks() {
  using std::chrono::duration_cast;
  return {
      duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
          .count(),
      duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count()};
}

}  // namespace emu
