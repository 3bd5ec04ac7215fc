// For each kernel: the hash of one path over `inputs` random inputs, in a fixed order.
#pragma once

#include <cstddef>

#include "hash.h"
#include "simd/blur.h"
#include "simd/dot.h"
#include "simd/dot_stream.h"
#include "simd/gather_dot.h"
#include "simd/json_scan.h"
#include "simd/sgemm.h"

namespace simd_test {

void HashBlur(const simd::BlurPath& path, Random& random, std::size_t inputs, Hasher& hasher);
void HashDot(const simd::DotPath& path, Random& random, std::size_t inputs, Hasher& hasher);
void HashSgemm(const simd::Path<simd::SgemmFunction>& path, Random& random, std::size_t inputs,
               Hasher& hasher);
void HashDotStream(const simd::DotStreamPath& path, Random& random, std::size_t inputs,
                   Hasher& hasher);
void HashGatherDot(const simd::GatherDotPath& path, Random& random, std::size_t inputs,
                   Hasher& hasher);
void HashJsonScan(const simd::JsonScanPath& path, Random& random, std::size_t inputs,
                  Hasher& hasher);

}  // namespace simd_test
