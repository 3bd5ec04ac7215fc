// What the tests of dot share: floats by their bits, an independent reference, hostile inputs.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "paths.h"
#include "simd/dot.h"

namespace simd_test {

// The bits of a result as the contract compares them: every NaN is 7fc00000.
std::uint32_t ContractBits(float value);

// The contract once more, written from its text and not from simd/: 64 vectors of elements, one
// chain of std::fma each, folded recursively.
float ReferenceDot(const float* a, const float* b, std::size_t n);

// One way to fill a vector: its name for messages, and a generator.
struct Filling {
  std::string name;
  float (*draw)(std::mt19937& random);
};
const std::vector<Filling>& Fillings();
std::vector<float> Filled(std::size_t n, const Filling& filling, std::mt19937& random);

}  // namespace simd_test
