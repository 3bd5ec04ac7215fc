// The arm64 programs that `emu bench kernels` runs for sgemm: `PROGRAM PATH M N K` calls one path
// two or three times, the first to warm up. All matrices are dense, their elements uniform in
// [-1, 1); an element of C beyond the error bound ends the program with status 1, bad usage with 2.
#pragma once

#include <cstddef>
#include <span>

namespace bench {

struct SgemmGuestPath {
  const char* name;
  void (*function)(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b,
                   float* c);
};

// The whole program.
int RunSgemmGuest(int count, char** arguments, std::span<const SgemmGuestPath> paths);

}  // namespace bench
