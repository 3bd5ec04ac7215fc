// For each kernel: the hash of one path over `inputs` random inputs, in a fixed order.
#pragma once

#include <cstddef>

#include "hash.h"
#include "simd/blur.h"
#include "simd/dot.h"
#include "simd/json_scan.h"

namespace simd_test {

void HashBlur(const simd::BlurPath& path, Random& random, std::size_t inputs, Hasher& hasher);
void HashDot(const simd::DotPath& path, Random& random, std::size_t inputs, Hasher& hasher);
void HashJsonScan(const simd::JsonScanPath& path, Random& random, std::size_t inputs,
                  Hasher& hasher);

}  // namespace simd_test
