// The arm64 programs that `emu bench kernels` runs for dot: `PROGRAM PATH N` calls one path three
// times, the first to warm up. Inputs are a[i] = i + 1 and b[i] = 0.5, as in docs/numerics.md; a
// path that is off by more than 1 in 10,000 ends the program with status 1, bad usage with 2.
#pragma once

#include <cstddef>
#include <span>

namespace bench {

struct DotGuestPath {
  const char* name;
  float (*function)(const float* a, const float* b, std::size_t n);
};

// The whole program; prints the last answer's bits.
int RunDotGuest(int count, char** arguments, std::span<const DotGuestPath> paths);

}  // namespace bench
