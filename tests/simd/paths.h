// What the tests of all kernels share: the paths that can run here, and the length of SVE's
// registers.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "simd/path.h"

namespace simd {

// CTest shows a path by its name.
template <class Kernel>
void PrintTo(const Path<Kernel>& path, std::ostream* out) {
  *out << path.name();
}

}  // namespace simd

namespace simd_test {

template <class Kernel>
std::vector<simd::Path<Kernel>> RunnablePaths(std::span<const simd::Path<Kernel>> paths) {
  std::vector<simd::Path<Kernel>> runnable;
  for (const simd::Path<Kernel>& path : paths) {
    if (simd::ThisProcessor().Has(path.needs)) runnable.push_back(path);
  }
  return runnable;
}

// The name of a test for the path that is its parameter.
inline constexpr auto kPathName = [](const auto& instance) {
  return std::string(instance.param.name());
};

// Bits of an SVE register, 0 where there is none.
unsigned SveBits();

// Whether SVE has the length that the environment variable SIMD_TEST_SVE_BITS demands; without it
// any will do.
bool SveIsAsDemanded();

}  // namespace simd_test
