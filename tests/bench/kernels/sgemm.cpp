#include "simd/sgemm.h"

#include "sgemm_guest.h"
#include "sgemm_plain.h"

namespace {

template <simd::SgemmFunction kMultiply>
void Dense(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b, float* c) {
  kMultiply({m, n, k, a, k, b, n, c, n, false});
}

constexpr bench::SgemmGuestPath kPaths[] = {{"neon", Dense<simd::SgemmNeon>},
                                            {"sve", Dense<simd::SgemmSve>},
                                            {"scalar", Dense<simd::SgemmScalar>},
                                            {"naive", bench_sgemm_naive},
                                            {"autovectorised", bench_sgemm_autovectorised}};

}  // namespace

int main(int count, char** arguments) { return bench::RunSgemmGuest(count, arguments, kPaths); }
