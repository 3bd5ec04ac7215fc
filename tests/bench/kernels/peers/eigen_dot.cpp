// dot of Eigen, compiled with -O3 for the Neoverse N1.
#include <eigen3/Eigen/Core>

#include "../dot_guest.h"

extern "C" [[gnu::noinline]] float bench_dot_eigen(const float* a, const float* b, std::size_t n) {
  using Vector = Eigen::Map<const Eigen::VectorXf>;
  const auto size = static_cast<Eigen::Index>(n);
  return Vector(a, size).dot(Vector(b, size));
}

int main(int count, char** arguments) {
  constexpr bench::DotGuestPath kPaths[] = {{"eigen", bench_dot_eigen}};
  return bench::RunDotGuest(count, arguments, kPaths);
}
