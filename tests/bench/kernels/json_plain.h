// JSON scanning as C that anybody would write, for the compiler to make what it can of it.
#pragma once

#include "simd/json_scan.h"

extern "C" {

// -O2: a byte at a time.
std::size_t bench_json_find_escape_naive(const char* text, std::size_t n);
simd::JsonStringEnd bench_json_find_string_end_naive(const char* text, std::size_t n);
std::size_t bench_json_index_naive(simd::JsonIndexState& state, const char* text, std::size_t n,
                                   std::uint32_t* positions);
std::size_t bench_json_find_invalid_utf8_naive(const char* text, std::size_t n);
simd::JsonMinified bench_json_minify_naive(const char* text, std::size_t n, char* output);

// -O3: blocks of 64 bytes without an exit inside, which g++ vectorises.
std::size_t bench_json_find_escape_autovectorised(const char* text, std::size_t n);
}
