#include "sgemm_support.h"

#include <cmath>

namespace simd_test {
namespace {

// Behind the last row of each matrix, to be found untouched in C.
constexpr std::size_t kMargin = 16;

std::size_t Elements(std::size_t rows, std::size_t columns, const SgemmProblem::Shape& shape) {
  return shape.offset + rows * (columns + shape.gap) + kMargin;
}

}  // namespace

void ReferenceSgemm(const simd::SgemmArguments& arguments) {
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  for (std::size_t i = 0; i < m && !accumulate; ++i) {
    for (std::size_t j = 0; j < n; ++j) c[i * ldc + j] = 0.0F;
  }
  for (std::size_t p = 0; p < k; ++p) {
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        c[i * ldc + j] = std::fma(a[i * lda + p], b[p * ldb + j], c[i * ldc + j]);
      }
    }
  }
}

SgemmProblem::SgemmProblem(const Shape& shape, const Filling& filling, std::mt19937& random)
    : shape_(shape),
      a_(Filled(Elements(shape.m, shape.k, shape), filling, random)),
      b_(Filled(Elements(shape.k, shape.n, shape), filling, random)),
      c_(Filled(Elements(shape.m, shape.n, shape), filling, random)) {}

simd::SgemmArguments SgemmProblem::Arguments(std::vector<float>& c) const {
  const auto& [m, n, k, gap, offset, accumulate] = shape_;
  return {m,       n,
          k,       a_.data() + offset,
          k + gap, b_.data() + offset,
          n + gap, c.data() + offset,
          n + gap, accumulate};
}

std::string SgemmProblem::Difference(simd::SgemmFunction multiply) const {
  std::vector<float> expected = c_, got = c_;
  ReferenceSgemm(Arguments(expected));
  multiply(Arguments(got));
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (ContractBits(got[i]) != ContractBits(expected[i])) {
      return std::to_string(shape_.m) + " x " + std::to_string(shape_.n) + " x " +
             std::to_string(shape_.k) + ", gap " + std::to_string(shape_.gap) + ", offset " +
             std::to_string(shape_.offset) + (shape_.accumulate ? ", accumulating" : "") +
             ": element " + std::to_string(i) + " is " + std::to_string(got[i]) + ", not " +
             std::to_string(expected[i]);
    }
  }
  return "";
}

}  // namespace simd_test
