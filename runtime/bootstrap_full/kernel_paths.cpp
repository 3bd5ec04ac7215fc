#include "kernel_paths.h"

namespace bootstrap {
namespace {

template <class Kernel>
const simd::Path<Kernel>* Choose(std::span<const simd::Path<Kernel>> paths,
                                 simd::Processor processor, std::string_view name) {
  const simd::Path<Kernel>* const named = simd::FindPath(paths, processor, name);
  return named != nullptr ? named : &simd::BestPath(paths, processor);
}

}  // namespace

bool ChoosePaths(std::string_view name, simd::Processor processor, KernelPaths& paths,
                 Answer& error) {
  // dot has a path of every name that another kernel has.
  paths.dot = Choose(simd::DotPaths(), processor, name);
  paths.dot_stream = Choose(simd::DotStreamPaths(), processor, name);
  paths.gather_dot = Choose(simd::GatherDotPaths(), processor, name);
  paths.sgemm = Choose(simd::SgemmPaths(), processor, name);
  paths.blur = Choose(simd::BlurPaths(), processor, name);
  paths.json_scan = Choose(simd::JsonScanPaths(), processor, name);
  if (name.empty() || paths.dot->name == name) return true;
  error.Append("SIMD_PATH must be unset or one of:");
  for (const simd::DotPath& path : simd::DotPaths()) {
    if (!processor.Has(path.needs)) continue;
    error.Put(' ');
    error.Append(path.name);
  }
  return false;
}

}  // namespace bootstrap
