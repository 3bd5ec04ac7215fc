#include "path_choice.h"

namespace bootstrap {

const simd::DotPath* ChoosePath(std::string_view name, TextBuffer& error) {
  error.Append("SIMD_PATH may be");
  for (const simd::DotPath& path : simd::DotPaths()) {
    if (!path.supported()) continue;
    if (name.empty() || path.name == name) return &path;
    error.Put(' ');
    error.Append(path.name);
  }
  error.Append(", not ");
  error.Append(name);
  return nullptr;
}

}  // namespace bootstrap
