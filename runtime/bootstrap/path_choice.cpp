#include "path_choice.h"

namespace bootstrap {

const simd::DotPath* ChoosePath(std::string_view name, TextBuffer& error) {
  error.Append("SIMD_PATH must be unset or one of:");
  for (const simd::DotPath& path : simd::DotPaths()) {
    if (name.empty() || path.name() == name) return &path;
    error.Put(' ');
    error.Append(path.name());
  }
  return nullptr;
}

}  // namespace bootstrap
