// Which implementation of dot the environment variable SIMD_PATH asks for.
#pragma once

#include <string_view>

#include "simd/dot.h"
#include "text_buffer.h"

namespace bootstrap {

// The path called `name`, or the best one for an empty name. Null if there is no such path; then
// `error` lists what may be named. Every path of this program runs on a Neoverse N1.
const simd::DotPath* ChoosePath(std::string_view name, TextBuffer& error);

}  // namespace bootstrap
