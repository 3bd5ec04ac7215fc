// Matrix products of Eigen, compiled with -O3 for the Neoverse N1.
#include "../sgemm_guest.h"
#include "eigen_product.h"

extern "C" [[gnu::noinline]] void bench_sgemm_eigen(std::size_t m, std::size_t n, std::size_t k,
                                                    const float* a, const float* b, float* c) {
  bench::EigenProduct(m, n, k, a, b, c);
}

int main(int count, char** arguments) {
  constexpr bench::SgemmGuestPath kPaths[] = {{"eigen", bench_sgemm_eigen}};
  return bench::RunSgemmGuest(count, arguments, kPaths);
}
