#include "json_guest.h"
#include "json_plain.h"

namespace {

constexpr bench::JsonGuestPath kPaths[] = {
    {"neon",
     {simd::JsonFindEscapeNeon, simd::JsonFindStringEndNeon, simd::JsonIndexNeon,
      simd::JsonFindInvalidUtf8Neon, simd::JsonMinifyNeon}},
    {"sve", {simd::JsonFindEscapeSve, simd::JsonFindStringEndSve, nullptr, nullptr, nullptr}},
    {"scalar",
     {simd::JsonFindEscapeScalar, simd::JsonFindStringEndScalar, simd::JsonIndexScalar,
      simd::JsonFindInvalidUtf8Scalar, simd::JsonMinifyScalar}},
    {"naive",
     {bench_json_find_escape_naive, bench_json_find_string_end_naive, bench_json_index_naive,
      bench_json_find_invalid_utf8_naive, bench_json_minify_naive}},
    {"autovectorised",
     {bench_json_find_escape_autovectorised, nullptr, nullptr, nullptr, nullptr}}};

}  // namespace

int main(int count, char** arguments) { return bench::RunJsonGuest(count, arguments, kPaths); }
