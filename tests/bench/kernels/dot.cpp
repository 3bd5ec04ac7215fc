#include "simd/dot.h"

#include "dot_guest.h"
#include "dot_plain.h"

namespace {

constexpr bench::DotGuestPath kPaths[] = {{"neon", simd::DotNeon},
                                          {"sve", simd::DotSve},
                                          {"scalar", simd::DotScalar},
                                          {"naive", bench_dot_naive},
                                          {"autovectorised", bench_dot_autovectorised}};

}  // namespace

int main(int count, char** arguments) { return bench::RunDotGuest(count, arguments, kPaths); }
