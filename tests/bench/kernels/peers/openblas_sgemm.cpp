// sgemm of OpenBLAS. Which of its kernels runs: OPENBLAS_CORETYPE.
#include "../sgemm_guest.h"
#include "cblas_sgemm.h"

extern "C" [[gnu::noinline]] void bench_sgemm_openblas(std::size_t m, std::size_t n, std::size_t k,
                                                       const float* a, const float* b, float* c) {
  bench::CblasSgemm(m, n, k, a, b, c);
}

int main(int count, char** arguments) {
  constexpr bench::SgemmGuestPath kPaths[] = {{"openblas", bench_sgemm_openblas}};
  return bench::RunSgemmGuest(count, arguments, kPaths);
}
