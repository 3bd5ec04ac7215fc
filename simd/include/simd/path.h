// An implementation of a kernel, by name: what every table of paths is made of, and how one is
// chosen.
//
// A path that is asked for and cannot run is an error of the caller, never a silent fallback:
// FindPath returns null, and the table lists what may be named instead. No state, no environment.
#pragma once

#include <span>
#include <string_view>

#include "simd/processor.h"

namespace simd {

// `Kernel` is a function pointer, or a struct of them for a kernel with several entry points.
template <class Kernel>
struct Path {
  Kernel kernel;
  Extension needs;

  // What it needs is what it is called: "neon", "sve", "avx2" or, needing nothing, "scalar". As
  // another member it would be half of every table.
  constexpr std::string_view name() const { return Name(needs); }
};

// The first path, the tables' best, that `processor` can execute; every table ends with one that
// needs nothing.
template <class Kernel>
const Path<Kernel>& BestPath(std::span<const Path<Kernel>> paths, Processor processor) {
  const Path<Kernel>* path = paths.data();
  while (!processor.Has(path->needs)) ++path;
  return *path;
}

// The path of that name (exact, lower case), or null if it is unknown or cannot run here.
template <class Kernel>
const Path<Kernel>* FindPath(std::span<const Path<Kernel>> paths, Processor processor,
                             std::string_view name) {
  for (const Path<Kernel>& path : paths) {
    if (path.name() == name && processor.Has(path.needs)) return &path;
  }
  return nullptr;
}

}  // namespace simd
