// Which pixel stands for one outside the image.
#pragma once

#include <cstddef>

#include "simd/blur.h"

namespace simd {

// The index in [0, count) that stands for `index`.
std::size_t InsideBorder(std::ptrdiff_t index, std::size_t count, BlurBorder border);

}  // namespace simd
