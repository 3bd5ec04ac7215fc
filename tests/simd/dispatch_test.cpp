// The table of paths: a name leads to exactly that path, or to nothing.
#include "simd/dispatch.h"

#include <gtest/gtest.h>

namespace {

TEST(DotDispatchTest, ScalarIsAlwaysThere) {
  const simd::DotPath* const path = simd::FindDotPath("scalar");
  ASSERT_NE(path, nullptr);
  EXPECT_EQ(path->function, &simd::DotScalar);
}

TEST(DotDispatchTest, UnknownNamesFindNothing) {
  for (const char* name : {"", "avx2", "sve", "NEON", "neon ", "scala", "scalar2"}) {
    EXPECT_EQ(simd::FindDotPath(name), nullptr) << name;
  }
}

TEST(DotDispatchTest, EveryRunnablePathIsFoundByItsName) {
  for (const simd::DotPath& path : simd::DotPaths()) {
    EXPECT_EQ(simd::FindDotPath(path.name), path.supported() ? &path : nullptr) << path.name;
  }
}

TEST(DotDispatchTest, TheListNamesTheBestPathFirst) {
  ASSERT_EQ(simd::DotPaths().size(), 2U);
  EXPECT_EQ(simd::DotPaths()[0].name, "neon");
  EXPECT_EQ(simd::DotPaths()[1].name, "scalar");
}

#ifdef __aarch64__
TEST(DotDispatchTest, NeonIsTheBestPathAndItsOwnFunction) {
  EXPECT_EQ(simd::BestDotPath().name, "neon");
  EXPECT_EQ(simd::FindDotPath("neon")->function, &simd::DotNeon);
  EXPECT_NE(&simd::DotNeon, &simd::DotScalar);
}
#else
TEST(DotDispatchTest, APathOfAnotherProcessorIsListedButNotFound) {
  EXPECT_EQ(simd::FindDotPath("neon"), nullptr);
  EXPECT_EQ(simd::BestDotPath().name, "scalar");
}
#endif

}  // namespace
