// sgemm: C = A * B or C += A * B on row-major binary32 matrices, with one answer, bit for bit,
// whatever executes it. No transposed operands, no alpha and beta, no threads.
//
// The order of operations is part of the interface: every element of C is one chain of fused
// multiply-adds in increasing p, each rounded once:
//
//   c[i][j] = fma(a[i][k-1], b[k-1][j], … fma(a[i][1], b[1][j], fma(a[i][0], b[0][j], start)) …)
//
// where start is +0, or the old c[i][j] when accumulating. Cutting k into parts and accumulating
// the second onto the first is therefore exact.
//
//   shapes   A is m x k, B is k x n, C is m x n; each of m, n, k may be 0. With k = 0, C is set to
//            +0, or left as it is when accumulating
//   strides  element (i, j) of A is a[i * lda + j]: lda >= k, ldb >= n, ldc >= n, in elements;
//            between the rows nothing is read and nothing written
//   pointers any alignment of 4 bytes; A and B may overlap, C must not overlap either of them; a
//            matrix without elements may be null
//   sizes    SgemmArgumentsFit tells whether all offsets can be computed; the functions below do
//            not ask it
//   special  infinities, NaN, -0 and subnormals as IEEE 754 has them; a NaN is a class: its sign
//            and payload may differ between paths
//   error    |error| <= g(k) * sum|a[i][p]*b[p][j]| (+ the old |c[i][j]|), g(k) = k*2^-24 /
//            (1 - k*2^-24): that of the plain loop, every multiplication exact
//   cost     SgemmNeon: 78 instructions for each 8 x 8 x 4 multiplications, 64 of them the fused
//            multiply-adds; B is copied once where it meets more than eight rows. At most 48 KB of
//            stack
//
// It assumes the default floating-point environment (round to nearest, no flush to zero). It
// allocates nothing, keeps no state and needs no C library on arm64.
#pragma once

#include <cstddef>
#include <span>

#include "simd/path.h"

namespace simd {

struct SgemmArguments {
  std::size_t m, n, k;
  const float* a;
  std::size_t lda;
  const float* b;
  std::size_t ldb;
  float* c;
  std::size_t ldc;
  bool accumulate;  // C += A * B.
};

using SgemmFunction = void (*)(const SgemmArguments&);

// Whether the strides are at least the widths and no matrix is larger than an address can reach.
bool SgemmArgumentsFit(const SgemmArguments& arguments);

// The specification: every other path is measured against it.
void SgemmScalar(const SgemmArguments& arguments);

// Advanced SIMD and SVE of any power-of-two vector length; defined in arm64 builds only.
void SgemmNeon(const SgemmArguments& arguments);
void SgemmSve(const SgemmArguments& arguments);

// AVX2 and FMA3; defined in x86-64 builds only.
void SgemmAvx2(const SgemmArguments& arguments);

// What this build has, best first.
std::span<const Path<SgemmFunction>> SgemmPaths();

}  // namespace simd
