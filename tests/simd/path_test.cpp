// How a path is chosen: a name leads to exactly that path, or to nothing.
#include "simd/path.h"

#include <gtest/gtest.h>

#include "simd/dot.h"

namespace {

using simd::Extension;
using simd::Processor;

constexpr simd::Path<int> kPaths[] = {
    {3, Extension::kSve}, {2, Extension::kAvx2}, {1, Extension::kNone}};
constexpr std::span<const simd::Path<int>> kTable = kPaths;

TEST(PathTest, TheFirstPathThatTheProcessorHasIsTheBest) {
  EXPECT_EQ(BestPath(kTable, Processor()).name(), "scalar");
  EXPECT_EQ(BestPath(kTable, Processor().With(Extension::kAvx2)).name(), "avx2");
  EXPECT_EQ(BestPath(kTable, Processor().With(Extension::kAvx2).With(Extension::kSve)).name(),
            "sve");
}

TEST(PathTest, ANameIsFoundOnlyWhereItCanRun) {
  const Processor processor = Processor().With(Extension::kAvx2);
  ASSERT_NE(FindPath(kTable, processor, "avx2"), nullptr);
  EXPECT_EQ(FindPath(kTable, processor, "avx2")->kernel, 2);
  EXPECT_EQ(FindPath(kTable, processor, "sve"), nullptr);
}

TEST(PathTest, UnknownNamesFindNothing) {
  const Processor processor = Processor().With(Extension::kSve).With(Extension::kAvx2);
  for (const char* name : {"", "sve2", "SVE", "sve ", "scala", "scalar2"}) {
    EXPECT_EQ(FindPath(kTable, processor, name), nullptr) << name;
  }
}

TEST(ProcessorTest, HwcapTellsOfSve) {
  EXPECT_TRUE(Processor::FromHwcap(1U << 22).Has(Extension::kSve));
  EXPECT_FALSE(Processor::FromHwcap(~(1U << 22)).Has(Extension::kSve));
}

TEST(DotPathsTest, ScalarIsTheLastAndAlwaysRuns) {
  const simd::DotPath& last = simd::DotPaths().back();
  EXPECT_EQ(last.kernel, &simd::DotScalar);
  EXPECT_TRUE(Processor().Has(last.needs));
}

#ifdef __aarch64__
TEST(DotPathsTest, NeonRunsOnEveryArmAndIsItsOwnFunction) {
  const simd::DotPath* const path = FindPath(simd::DotPaths(), Processor(), "neon");
  ASSERT_NE(path, nullptr);
  EXPECT_EQ(path->kernel, &simd::DotNeon);
  EXPECT_NE(&simd::DotNeon, &simd::DotScalar);
}
#endif

}  // namespace
