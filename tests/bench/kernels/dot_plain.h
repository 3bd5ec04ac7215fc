// dot as C that anybody would write, for the compiler to make what it can of it. Not the contract's
// order of operations.
#pragma once

#include <cstddef>

extern "C" {

// -O2: one chain of multiplications and additions.
float bench_dot_naive(const float* a, const float* b, std::size_t n);

// -O3 -ffast-math -funroll-loops: the compiler may reorder, and vectorises.
float bench_dot_autovectorised(const float* a, const float* b, std::size_t n);
}
