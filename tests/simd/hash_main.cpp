// simd_hash KERNEL: the names of the kernel's paths that can run here, a line each.
// simd_hash KERNEL PATH INPUTS: the hash of that path over so many random inputs, 16 hex digits.
// Status 2 for bad usage, 3 where SVE has not the length that SIMD_TEST_SVE_BITS demands.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "hash_kernels.h"
#include "paths.h"

namespace {

using simd_test::Hasher;
using simd_test::Random;

template <class Kernel>
using HashFunction = void (*)(const simd::Path<Kernel>&, Random&, std::size_t, Hasher&);

template <class Kernel>
int Run(std::span<const simd::Path<Kernel>> paths, HashFunction<Kernel> hash, const char* name,
        std::size_t inputs) {
  if (name == nullptr) {
    for (const auto& path : simd_test::RunnablePaths(paths)) std::puts(path.name().data());
    return 0;
  }
  const simd::Path<Kernel>* const path = FindPath(paths, simd::ThisProcessor(), name);
  if (path == nullptr) return 2;
  Random random(inputs);
  Hasher hasher;
  hash(*path, random, inputs, hasher);
  std::printf("%016llx\n", static_cast<unsigned long long>(hasher.value()));
  return 0;
}

int Run(std::string_view kernel, const char* path, std::size_t inputs) {
  if (kernel == "dot") return Run(simd::DotPaths(), simd_test::HashDot, path, inputs);
  if (kernel == "sgemm") return Run(simd::SgemmPaths(), simd_test::HashSgemm, path, inputs);
  if (kernel == "dot_stream") {
    return Run(simd::DotStreamPaths(), simd_test::HashDotStream, path, inputs);
  }
  if (kernel == "gather_dot") {
    return Run(simd::GatherDotPaths(), simd_test::HashGatherDot, path, inputs);
  }
  if (kernel == "blur") return Run(simd::BlurPaths(), simd_test::HashBlur, path, inputs);
  if (kernel == "json_scan")
    return Run(simd::JsonScanPaths(), simd_test::HashJsonScan, path, inputs);
  return 2;
}

}  // namespace

int main(int count, char** arguments) {
  if (!simd_test::SveIsAsDemanded()) return 3;
  if (count != 2 && count != 4) return 2;
  return Run(arguments[1], count == 4 ? arguments[2] : nullptr,
             count == 4 ? std::strtoul(arguments[3], nullptr, 10) : 0);
}
