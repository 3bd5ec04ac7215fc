// The arm64 programs that `emu bench kernels` runs for gather_dot: `PROGRAM PATH N DENSE` calls one
// path three times, the first to warm up, with N sparse elements at random places of DENSE. Values
// are 1 … N, dense elements 0.5; a path that is off by more than 1 in 10,000 ends the program with
// status 1, bad usage with 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace bench {

struct GatherDotGuestPath {
  const char* name;
  float (*function)(const float* values, const std::uint32_t* indices, std::size_t n,
                    const float* dense, std::size_t dense_size);
};

// The whole program; prints the last answer's bits.
int RunGatherDotGuest(int count, char** arguments, std::span<const GatherDotGuestPath> paths);

}  // namespace bench
