// sgemm as C that anybody would write, for the compiler to make what it can of it. Not the
// contract's order of operations.
#pragma once

#include <cstddef>

extern "C" {

// -O2: row by column.
void bench_sgemm_naive(std::size_t m, std::size_t n, std::size_t k, const float* a, const float* b,
                       float* c);

// -O3 -ffast-math, with the loops in the order that vectorises: rows of B added to rows of C, four
// at a time.
void bench_sgemm_autovectorised(std::size_t m, std::size_t n, std::size_t k, const float* a,
                                const float* b, float* c);
}
