#include "kernel_paths.h"

#include <cstddef>

namespace bootstrap {
namespace {

// As FindPath and, without such a path, BestPath; once for all kinds of kernels, because each copy
// would take 100 bytes. `path` is the first of `count` whose kernels have so many bytes.
const void* Choose(const char* path, std::size_t count, std::size_t kernel_bytes,
                   simd::Processor processor, std::string_view name) {
  const std::size_t needs_at = sizeof(std::string_view) + kernel_bytes;
  const void* best = nullptr;
  for (; count > 0; --count, path += needs_at + alignof(void*)) {
    if (!processor.Has(static_cast<simd::Extension>(path[needs_at]))) continue;
    if (*reinterpret_cast<const std::string_view*>(path) == name) return path;
    if (best == nullptr) best = path;
  }
  return best;
}

template <class Kernel>
const simd::Path<Kernel>* Choose(std::span<const simd::Path<Kernel>> paths,
                                 simd::Processor processor, std::string_view name) {
  using Path = simd::Path<Kernel>;
  static_assert(offsetof(Path, name) == 0);
  static_assert(offsetof(Path, needs) == sizeof(std::string_view) + sizeof(Kernel));
  static_assert(sizeof(Path) == offsetof(Path, needs) + alignof(void*));
  return static_cast<const Path*>(Choose(reinterpret_cast<const char*>(paths.data()), paths.size(),
                                         sizeof(Kernel), processor, name));
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
