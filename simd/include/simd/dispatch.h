// Which implementations of dot this build has, best first, and how one is chosen by name.
//
// A path that is asked for and cannot run is an error of the caller, never a silent fallback: both
// finders return null, and DotPaths() lists what may be named instead. No state, no environment.
#pragma once

#include <span>
#include <string_view>

#include "simd/dot.h"

namespace simd {

struct DotPath {
  std::string_view name;
  DotFunction function;  // Null where the build has no such path.
  bool (*supported)();   // Whether this processor can execute it.
};

// Every known path in order of preference, those that cannot run here included.
std::span<const DotPath> DotPaths();

// The first path that can run here; there always is one.
const DotPath& BestDotPath();

// The path of that name (exact, lower case), or null if it is unknown or cannot run here.
const DotPath* FindDotPath(std::string_view name);

}  // namespace simd
