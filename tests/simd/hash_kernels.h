// For each kernel: the hash of one path over `inputs` random inputs, in a fixed order.
#pragma once

#include <cstddef>

#include "hash.h"
#include "simd/dot.h"
#include "simd/sgemm.h"

namespace simd_test {

void HashDot(const simd::DotPath& path, Random& random, std::size_t inputs, Hasher& hasher);
void HashSgemm(const simd::Path<simd::SgemmFunction>& path, Random& random, std::size_t inputs,
               Hasher& hasher);

}  // namespace simd_test
