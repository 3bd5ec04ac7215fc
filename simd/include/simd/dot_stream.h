// dot of data that comes in chunks, or is too large to be held: the answer of dot (simd/dot.h) over
// the chunks put together, bit for bit, however they are cut.
//
// DotStream carries the 64 lanes. A chunk may have any length: the position of its first element
// decides which lane is next. It stores no elements, opens no files (simd/dot_file.h) and allocates
// nothing; it is a value, 272 bytes, and may be copied to go on twice.
//
//   cost    whole blocks that begin at a multiple of 64: the path's accumulate function, 36
//           instructions per 64 elements for NEON and 32 to fetch and store the lanes; up to 63
//           elements before and after them: about 17 instructions each. Chunks whose lengths are
//           multiples of 64 have none of these.
//   error   that of dot over all elements
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "simd/path.h"

namespace simd {

inline constexpr std::size_t kDotLanes = 64;

// lanes[j] = fma(a[64 k + j], b[64 k + j], lanes[j]) for k = 0 … blocks - 1. `lanes` are 64 floats
// that overlap neither a nor b; any alignment.
using DotAccumulate = void (*)(float* lanes, const float* a, const float* b, std::size_t blocks);

void DotStreamScalar(float* lanes, const float* a, const float* b, std::size_t blocks);
void DotStreamNeon(float* lanes, const float* a, const float* b, std::size_t blocks);
void DotStreamSve(float* lanes, const float* a, const float* b, std::size_t blocks);
void DotStreamAvx2(float* lanes, const float* a, const float* b, std::size_t blocks);

using DotStreamPath = Path<DotAccumulate>;

// The paths of this build, best first.
std::span<const DotStreamPath> DotStreamPaths();

class DotStream {
 public:
  explicit DotStream(DotAccumulate accumulate) : accumulate_(accumulate) {}

  // The next n elements of both vectors; n = 0 changes nothing, and a and b may then be null.
  void Add(const float* a, const float* b, std::size_t n);

  // dot of all elements so far, +0.0 if there were none. The stream can go on after it.
  float Sum() const;

  std::uint64_t size() const { return size_; }  // Elements so far.

 private:
  float lanes_[kDotLanes] = {};
  std::uint64_t size_ = 0;
  DotAccumulate accumulate_;
};

}  // namespace simd
