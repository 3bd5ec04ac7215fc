// A sparse column of Eigen times a dense vector, compiled with -O3 for the Neoverse N1. It believes
// its indices.
#include <eigen3/Eigen/SparseCore>

#include "../gather_dot_guest.h"

extern "C" [[gnu::noinline]] float bench_gather_dot_eigen(const float* values,
                                                          const std::uint32_t* indices,
                                                          std::size_t n, const float* dense,
                                                          std::size_t dense_size) {
  const auto size = static_cast<int>(dense_size), count = static_cast<int>(n);
  const auto* const places = reinterpret_cast<const int*>(indices);
  const int column[] = {0, count};
  const Eigen::Map<const Eigen::SparseMatrix<float>> sparse(size, 1, count, column, places, values);
  return sparse.col(0).dot(Eigen::Map<const Eigen::VectorXf>(dense, size));
}

int main(int count, char** arguments) {
  constexpr bench::GatherDotGuestPath kPaths[] = {{"eigen", bench_gather_dot_eigen}};
  return bench::RunGatherDotGuest(count, arguments, kPaths);
}
