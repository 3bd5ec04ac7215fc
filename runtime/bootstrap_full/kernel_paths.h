// Which path of each kernel the environment variable SIMD_PATH asks for.
#pragma once

#include <string_view>

#include "answer.h"
#include "simd/blur.h"
#include "simd/dot.h"
#include "simd/dot_stream.h"
#include "simd/gather_dot.h"
#include "simd/json_scan.h"
#include "simd/sgemm.h"

namespace bootstrap {

struct KernelPaths {
  const simd::DotPath* dot;
  const simd::DotStreamPath* dot_stream;
  const simd::GatherDotPath* gather_dot;
  const simd::Path<simd::SgemmFunction>* sgemm;
  const simd::BlurPath* blur;
  const simd::JsonScanPath* json_scan;
};

// The paths called `name`; a kernel that has none of that name takes its best one, and so does
// every kernel for an empty name. False if no kernel has a path of that name that can run here;
// then `error` lists what may be named.
bool ChoosePaths(std::string_view name, simd::Processor processor, KernelPaths& paths,
                 Answer& error);

}  // namespace bootstrap
