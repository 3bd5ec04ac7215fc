// dot of OpenBLAS. Which of its kernels runs: OPENBLAS_CORETYPE.
#include "../dot_guest.h"

// Of cblas.h, which Debian does not ship for every architecture in one place.
extern "C" float cblas_sdot(int n, const float* x, int x_step, const float* y, int y_step);

extern "C" [[gnu::noinline]] float bench_dot_openblas(const float* a, const float* b,
                                                      std::size_t n) {
  return cblas_sdot(static_cast<int>(n), a, 1, b, 1);
}

int main(int count, char** arguments) {
  constexpr bench::DotGuestPath kPaths[] = {{"openblas", bench_dot_openblas}};
  return bench::RunDotGuest(count, arguments, kPaths);
}
