#include "simd/dispatch.h"

namespace simd {
namespace {

bool Always() { return true; }

#ifdef __aarch64__
constexpr DotPath kNeon = {"neon", DotNeon, Always};  // Part of every 64-bit Arm processor.
#else
constexpr DotPath kNeon = {"neon", nullptr, [] { return false; }};
#endif

constexpr DotPath kDotPaths[] = {kNeon, {"scalar", DotScalar, Always}};

}  // namespace

std::span<const DotPath> DotPaths() { return kDotPaths; }

const DotPath& BestDotPath() {
  const DotPath* path = kDotPaths;
  while (!path->supported()) ++path;
  return *path;
}

const DotPath* FindDotPath(std::string_view name) {
  for (const DotPath& path : kDotPaths) {
    if (path.name == name && path.supported()) return &path;
  }
  return nullptr;
}

}  // namespace simd
