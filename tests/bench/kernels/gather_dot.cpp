#include "simd/gather_dot.h"

#include "gather_dot_guest.h"
#include "gather_dot_plain.h"

namespace {

template <simd::GatherDotFunction kPath>
float Sum(const float* values, const std::uint32_t* indices, std::size_t n, const float* dense,
          std::size_t dense_size) {
  return kPath(values, indices, n, dense, dense_size).sum;
}

constexpr bench::GatherDotGuestPath kPaths[] = {
    {"neon", Sum<simd::GatherDotNeon>},
    {"sve", Sum<simd::GatherDotSve>},
    {"scalar", Sum<simd::GatherDotScalar>},
    {"naive", bench_gather_dot_naive},
    {"autovectorised", bench_gather_dot_autovectorised}};

}  // namespace

int main(int count, char** arguments) { return bench::RunGatherDotGuest(count, arguments, kPaths); }
