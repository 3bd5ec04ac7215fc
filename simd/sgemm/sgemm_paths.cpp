#include <cstddef>
#include <cstdint>

#include "simd/sgemm.h"

namespace simd {
namespace {

constexpr Path<SgemmFunction> kPaths[] = {
#ifdef SIMD_WITH_SVE
    {SgemmSve, Extension::kSve},
#endif
#ifdef __aarch64__
    {SgemmNeon, Extension::kNeon},
#endif
#ifdef SIMD_WITH_AVX2
    {SgemmAvx2, Extension::kAvx2},
#endif
    {SgemmScalar, Extension::kNone},
};

// The last element of a matrix lies (rows - 1) * stride + columns elements behind its pointer.
[[gnu::noinline]] bool Fits(std::size_t rows, std::size_t columns, std::size_t stride) {
  std::size_t elements = 0;
  return columns <= stride && !__builtin_mul_overflow(rows, stride, &elements) &&
         elements <= PTRDIFF_MAX / sizeof(float);
}

}  // namespace

std::span<const Path<SgemmFunction>> SgemmPaths() { return kPaths; }

bool SgemmArgumentsFit(const SgemmArguments& arguments) {
  const auto& [m, n, k, a, lda, b, ldb, c, ldc, accumulate] = arguments;
  return Fits(m, k, lda) && Fits(k, n, ldb) && Fits(m, n, ldc);
}

}  // namespace simd
