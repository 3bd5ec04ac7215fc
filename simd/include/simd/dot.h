// dot: the sum of a[i] * b[i] with one answer, bit for bit, whatever executes it.
//
// The order of operations is part of the interface. There are 64 lanes, each starting at +0.
// Element i goes to lane i mod 64, so that each lane is a chain of fused multiply-adds in
// increasing i. Then the lanes fold by halves: l[j] += l[j + 32], then l[j + 16], 8, 4, 2 and 1;
// lane 0 is the sum. 64 lanes are 16 NEON registers (enough to hide the latency of FMLA on two
// pipes) and one register of SVE-2048; every power-of-two vector length divides them.
//
//   input    a and b: n floats each, any alignment, may overlap or be the same; nothing past n is
//            read. n = 0 gives +0.0, and a and b may then be null
//   special  infinities, NaN, -0 and subnormals as IEEE 754 has them; a NaN is a class: its sign
//            and payload may differ between paths
//   error    |error| <= g(ceil(n/64) + 6) * sum|a[i]*b[i]|, g(k) = k*2^-24 / (1 - k*2^-24);
//            about 163 * 2^-24 * sum|a[i]*b[i]| at n = 10,000
//   cost     per 64 elements: DotNeon 36 instructions (16 load pairs, 16 fused multiply-adds);
//            DotSve 53, 29, 17, 11 or 7 with 128, 256, 512, 1024 or 2048 bits
//
// It assumes the default floating-point environment (round to nearest, no flush to zero). It
// allocates nothing, keeps no state and needs no C library on arm64.
#pragma once

#include <cstddef>
#include <span>

#include "simd/path.h"

namespace simd {

using DotFunction = float (*)(const float* a, const float* b, std::size_t n);

// The specification: every other path is measured against it.
float DotScalar(const float* a, const float* b, std::size_t n);

// Advanced SIMD; defined in arm64 builds only.
float DotNeon(const float* a, const float* b, std::size_t n);

// SVE of any vector length that is a power of two; defined in arm64 builds only.
float DotSve(const float* a, const float* b, std::size_t n);

// Eight ymm registers; defined in x86-64 builds only, needs AVX2 and FMA.
float DotAvx2(const float* a, const float* b, std::size_t n);

using DotPath = Path<DotFunction>;

// The paths of this build, best first.
std::span<const DotPath> DotPaths();

}  // namespace simd
