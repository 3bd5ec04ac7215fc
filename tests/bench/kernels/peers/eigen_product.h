// C = A * B on dense row-major matrices by Eigen.
#pragma once

#include <cstddef>
#include <eigen3/Eigen/Core>

namespace bench {

inline void EigenProduct(std::size_t m, std::size_t n, std::size_t k, const float* a,
                         const float* b, float* c) {
  using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const auto rows = static_cast<Eigen::Index>(m), columns = static_cast<Eigen::Index>(n);
  const auto depth = static_cast<Eigen::Index>(k);
  Eigen::Map<Matrix>(c, rows, columns).noalias() =
      Eigen::Map<const Matrix>(a, rows, depth) * Eigen::Map<const Matrix>(b, depth, columns);
}

}  // namespace bench
