#include "simd/json_scan.h"

namespace simd {
namespace {

constexpr JsonScanPath kPaths[] = {{"scalar",
                                    {JsonFindEscapeScalar, JsonFindStringEndScalar, JsonIndexScalar,
                                     JsonFindInvalidUtf8Scalar, JsonMinifyScalar},
                                    Extension::kNone}};

}  // namespace

std::span<const JsonScanPath> JsonScanPaths() { return kPaths; }

}  // namespace simd
