// What the tests of sgemm share: an independent reference and problems with hostile inputs.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "dot_support.h"
#include "simd/sgemm.h"

namespace simd_test {

// The contract once more, written from its text: the chains of all elements grow together, one
// step in k at a time. Not in simd/'s order of loops.
void ReferenceSgemm(const simd::SgemmArguments& arguments);

// Three matrices with room between the rows and `offset` elements before each, filled throughout:
// also where no path may look.
class SgemmProblem {
 public:
  struct Shape {
    std::size_t m, n, k;
    std::size_t gap = 0;  // Elements between the rows of each matrix.
    std::size_t offset = 0;
    bool accumulate = false;
  };

  SgemmProblem(const Shape& shape, const Filling& filling, std::mt19937& random);

  // Empty if `multiply` gives the contract's bits in C and leaves everything else as it was.
  std::string Difference(simd::SgemmFunction multiply) const;

 private:
  simd::SgemmArguments Arguments(std::vector<float>& c) const;

  Shape shape_;
  std::vector<float> a_, b_, c_;
};

}  // namespace simd_test
