#include "simd/dot.h"

namespace simd {
namespace {

constexpr DotPath kPaths[] = {
#ifdef __aarch64__
    {"neon", DotNeon, Extension::kNeon},
#endif
    {"scalar", DotScalar, Extension::kNone}};

}  // namespace

std::span<const DotPath> DotPaths() { return kPaths; }

}  // namespace simd
