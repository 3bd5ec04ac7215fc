#include "kernel_paths.h"

#include <cstddef>

namespace bootstrap {
namespace {

// The path that needs `wanted`, or the first that can run; once for all kinds of kernels, because
// each copy would take 100 bytes. `path` is the first of a table whose kernels have so many bytes;
// its last one needs nothing.
const void* Choose(const char* path, std::size_t kernel_bytes, simd::Processor processor,
                   simd::Extension wanted) {
  const void* best = nullptr;
  while (true) {
    const auto needs = static_cast<simd::Extension>(path[kernel_bytes]);
    if (needs == wanted) return path;
    if (best == nullptr && processor.Has(needs)) best = path;
    if (needs == simd::Extension::kNone) return best;
    path += kernel_bytes + alignof(void*);
  }
}

template <class Kernel>
const simd::Path<Kernel>* Choose(std::span<const simd::Path<Kernel>> paths,
                                 simd::Processor processor, simd::Extension wanted) {
  using Path = simd::Path<Kernel>;
  static_assert(offsetof(Path, needs) == sizeof(Kernel));
  static_assert(sizeof(Path) == sizeof(Kernel) + alignof(void*));
  return static_cast<const Path*>(
      Choose(reinterpret_cast<const char*>(paths.data()), sizeof(Kernel), processor, wanted));
}

}  // namespace

bool ChoosePaths(std::string_view name, simd::Processor processor, KernelPaths& paths,
                 Answer& error) {
  // dot has a path of every name that another kernel has; its best is the best of each that has it.
  error.Append("SIMD_PATH must be unset or one of:");
  for (const simd::DotPath& path : simd::DotPaths()) {
    if (!processor.Has(path.needs)) continue;
    if (name.empty() || path.name() == name) {
      paths.dot = &path;
      paths.dot_stream = Choose(simd::DotStreamPaths(), processor, path.needs);
      paths.gather_dot = Choose(simd::GatherDotPaths(), processor, path.needs);
      paths.sgemm = Choose(simd::SgemmPaths(), processor, path.needs);
      paths.blur = Choose(simd::BlurPaths(), processor, path.needs);
      paths.json_scan = Choose(simd::JsonScanPaths(), processor, path.needs);
      return true;
    }
    error.Put(' ');
    error.Append(path.name());
  }
  return false;
}

}  // namespace bootstrap
