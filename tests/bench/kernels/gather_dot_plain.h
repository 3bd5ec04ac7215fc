// gather_dot as C that anybody would write, for the compiler to make what it can of it. Not the
// contract's order of operations.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

// -O2: each index compared, one chain of multiplications and additions; NaN for a bad index.
float bench_gather_dot_naive(const float* values, const std::uint32_t* indices, std::size_t n,
                             const float* dense, std::size_t dense_size);

// -O3 -ffast-math -funroll-loops: nothing is compared, the compiler may reorder.
float bench_gather_dot_autovectorised(const float* values, const std::uint32_t* indices,
                                      std::size_t n, const float* dense, std::size_t dense_size);
}
