#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr JsonScanPath kPaths[] = {
#ifdef SIMD_WITH_SVE
    // The others gain nothing from SVE1.
    {{JsonFindEscapeSve, JsonFindStringEndSve, JsonIndexNeon, JsonFindInvalidUtf8Neon,
      JsonMinifyNeon},
     Extension::kSve},
#endif
#ifdef __aarch64__
    {{JsonFindEscapeNeon, JsonFindStringEndNeon, JsonIndexNeon, JsonFindInvalidUtf8Neon,
      JsonMinifyNeon},
     Extension::kNeon},
#endif
#ifdef SIMD_WITH_AVX2
    {{JsonFindEscapeAvx2, JsonFindStringEndAvx2, JsonIndexAvx2, JsonFindInvalidUtf8Avx2,
      JsonMinifyAvx2},
     Extension::kAvx2},
#endif
    {{JsonFindEscapeScalar, JsonFindStringEndScalar, JsonIndexScalar, JsonFindInvalidUtf8Scalar,
      JsonMinifyScalar},
     Extension::kNone}};

}  // namespace

std::span<const JsonScanPath> JsonScanPaths() { return kPaths; }

}  // namespace simd
