// gather_dot: a sparse vector times a dense one, the sum of values[i] * dense[indices[i]], with one
// answer, bit for bit, whatever executes it: that of dot (simd/dot.h) over values and the gathered
// elements. Element i goes to lane i mod 64, however the indices lie.
//
// Indices are not trusted: each is compared with dense_size before its element is touched, even by
// a prefetch. They need not be sorted and may repeat.
//
//   input    values and indices: n each; dense: dense_size floats; natural alignment, may overlap.
//            n = 0 gives +0.0, and all pointers may then be null
//   large    where dense exceeds the first-level cache, the lines of the next 256 indices are asked
//            for while those of the last are added
//   error    that of dot
//   cost     GatherDotNeon: about 5.0 instructions per element, 11.0 with prefetches; 1.5 KB of
//            stack
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "simd/path.h"

namespace simd {

struct GatherDotResult {
  float sum;          // +0.0 where an index is outside dense.
  std::size_t valid;  // n; or the position of the first index that is outside dense.
};

using GatherDotFunction = GatherDotResult (*)(const float* values, const std::uint32_t* indices,
                                              std::size_t n, const float* dense,
                                              std::size_t dense_size);

// The specification.
GatherDotResult GatherDotScalar(const float* values, const std::uint32_t* indices, std::size_t n,
                                const float* dense, std::size_t dense_size);

// Each defined in the builds whose DotPaths() (simd/dot.h) have the name.
GatherDotResult GatherDotNeon(const float* values, const std::uint32_t* indices, std::size_t n,
                              const float* dense, std::size_t dense_size);
GatherDotResult GatherDotSve(const float* values, const std::uint32_t* indices, std::size_t n,
                             const float* dense, std::size_t dense_size);
GatherDotResult GatherDotAvx2(const float* values, const std::uint32_t* indices, std::size_t n,
                              const float* dense, std::size_t dense_size);

using GatherDotPath = Path<GatherDotFunction>;

// The paths of this build, best first.
std::span<const GatherDotPath> GatherDotPaths();

}  // namespace simd
