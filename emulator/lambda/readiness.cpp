#include "lambda/readiness.h"

#include <algorithm>

namespace emu::lambda {

bool Readiness::AllReady() const {
  return !ready_.empty() &&
         std::ranges::all_of(ready_, [](const auto& entry) { return entry.second; });
}

}  // namespace emu::lambda
