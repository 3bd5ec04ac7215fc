// The specification of the stream: what a block adds to the lanes.
#include "simd/dot_stream.h"

namespace simd {

void DotStreamScalar(float* lanes, const float* a, const float* b, std::size_t blocks) {
  for (std::size_t i = 0; i < blocks * kDotLanes; ++i) {
    float& lane = lanes[i % kDotLanes];
    lane = __builtin_fmaf(a[i], b[i], lane);
  }
}

}  // namespace simd
