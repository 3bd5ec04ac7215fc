// SIMD_PATH: every kernel takes the path of that name, or its best one if it has none; a name that
// no kernel has is an error.
#include "kernel_paths.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

namespace {

using bootstrap::Answer;
using bootstrap::ChoosePaths;
using bootstrap::KernelPaths;

const simd::Processor kAll =
    simd::Processor().With(simd::Extension::kAvx2).With(simd::Extension::kSve);

TEST(KernelPathsTest, AnEmptyNameIsEveryKernelsBestPath) {
  const auto error = std::make_unique<Answer>();
  KernelPaths paths;
  ASSERT_TRUE(ChoosePaths("", kAll, paths, *error));
  EXPECT_EQ(paths.dot, simd::DotPaths().data());
  EXPECT_EQ(paths.gather_dot, simd::GatherDotPaths().data());
  EXPECT_EQ(paths.sgemm, simd::SgemmPaths().data());
  EXPECT_EQ(paths.blur, simd::BlurPaths().data());
  EXPECT_EQ(paths.json_scan, simd::JsonScanPaths().data());
}

TEST(KernelPathsTest, ScalarIsScalarForEveryKernel) {
  const auto error = std::make_unique<Answer>();
  KernelPaths paths;
  ASSERT_TRUE(ChoosePaths("scalar", kAll, paths, *error));
  for (const std::string_view name :
       {paths.dot->name(), paths.gather_dot->name(), paths.sgemm->name(), paths.blur->name(),
        paths.json_scan->name()}) {
    EXPECT_EQ(name, "scalar");
  }
}

TEST(KernelPathsTest, UnknownAndUnsupportedNamesListTheOthers) {
  for (const char* name : {"sve", "avx2", "neon", "Scalar"}) {
    const auto error = std::make_unique<Answer>();
    KernelPaths paths;
    EXPECT_FALSE(ChoosePaths(name, simd::Processor(), paths, *error));
    EXPECT_EQ(error->text(), "SIMD_PATH must be unset or one of: scalar");
  }
}

template <class Kernel>
void AddNames(std::span<const simd::Path<Kernel>> paths, std::set<std::string_view>& names) {
  for (const simd::Path<Kernel>& path : paths) names.insert(path.name());
}

TEST(KernelPathsTest, DotHasAPathOfEveryName) {
  std::set<std::string_view> of_dot, of_all;
  AddNames(simd::DotPaths(), of_dot);
  AddNames(simd::DotPaths(), of_all);
  AddNames(simd::GatherDotPaths(), of_all);
  AddNames(simd::SgemmPaths(), of_all);
  AddNames(simd::BlurPaths(), of_all);
  AddNames(simd::JsonScanPaths(), of_all);
  EXPECT_EQ(of_dot, of_all);
}

}  // namespace
