#include "border.h"

namespace simd {

std::size_t InsideBorder(std::ptrdiff_t index, std::size_t count, BlurBorder border) {
  const auto last = static_cast<std::ptrdiff_t>(count) - 1;
  if (border == BlurBorder::kReplicate || last == 0) {
    return static_cast<std::size_t>(index < 0 ? 0 : index > last ? last : index);
  }
  // Reflection about 0 and `last` repeats itself after 2 * last.
  const std::size_t period = 2 * static_cast<std::size_t>(last);
  const std::size_t folded = static_cast<std::size_t>(index < 0 ? -index : index) % period;
  return folded < count ? folded : period - folded;
}

}  // namespace simd
