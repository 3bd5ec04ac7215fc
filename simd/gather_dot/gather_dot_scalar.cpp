// The specification of gather_dot: 64 lanes, written to be read.
#include "simd/dot_stream.h"
#include "simd/gather_dot.h"

namespace simd {

GatherDotResult GatherDotScalar(const float* values, const std::uint32_t* indices, std::size_t n,
                                const float* dense, std::size_t dense_size) {
  DotStream stream(DotStreamScalar);
  for (std::size_t i = 0; i < n; ++i) {
    if (indices[i] >= dense_size) return {0.0F, i};
    stream.Add(values + i, dense + indices[i], 1);
  }
  return {stream.Sum(), n};
}

}  // namespace simd
