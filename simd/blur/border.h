// Which pixel stands for one outside the image. Internal linkage: the header is shared with files
// that are compiled for other processors.
#pragma once

#include <cstddef>

#include "simd/blur.h"

namespace simd {

// The index in [0, count) that stands for `index`, at most 2^62 away.
[[maybe_unused]] static inline std::size_t InsideBorder(std::ptrdiff_t index, std::size_t count,
                                                        BlurBorder border) {
  const auto last = static_cast<std::ptrdiff_t>(count) - 1;
  if (border == BlurBorder::kReplicate || last == 0) {
    return static_cast<std::size_t>(index < 0 ? 0 : index > last ? last : index);
  }
  // Reflection about 0 and `last` repeats itself after 2 * last.
  const auto folded = static_cast<std::size_t>(index < 0 ? -index : index) % (2 * (count - 1));
  return folded < count ? folded : 2 * (count - 1) - folded;
}

}  // namespace simd
