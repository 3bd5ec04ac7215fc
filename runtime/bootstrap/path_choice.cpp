#include "path_choice.h"

namespace bootstrap {

const simd::DotPath* ChoosePath(std::string_view name, TextBuffer& error) {
  if (name.empty()) return &simd::BestDotPath();
  if (const simd::DotPath* const path = simd::FindDotPath(name)) return path;
  error.Append("SIMD_PATH may be");
  for (const simd::DotPath& path : simd::DotPaths()) {
    if (!path.supported()) continue;
    error.Put(' ');
    error.Append(path.name);
  }
  error.Append(", not ");
  error.Append(name);
  return nullptr;
}

}  // namespace bootstrap
