#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr JsonScanPath kPaths[] = {
#ifdef __aarch64__
    {"neon",
     {JsonFindEscapeNeon, JsonFindStringEndNeon, JsonIndexNeon, JsonFindInvalidUtf8Neon,
      JsonMinifyNeon},
     Extension::kNeon},
#endif
    {"scalar",
     {JsonFindEscapeScalar, JsonFindStringEndScalar, JsonIndexScalar, JsonFindInvalidUtf8Scalar,
      JsonMinifyScalar},
     Extension::kNone}};

}  // namespace

std::span<const JsonScanPath> JsonScanPaths() { return kPaths; }

}  // namespace simd
