// SIMD_PATH: a name leads to that path, no name to the best one, another name to an error.
#include "path_choice.h"

#include <gtest/gtest.h>

namespace {

TEST(PathChoiceTest, AnEmptyNameIsTheBestPath) {
  bootstrap::TextBuffer error;
  EXPECT_EQ(bootstrap::ChoosePath("", error), &simd::DotPaths().front());
}

TEST(PathChoiceTest, AKnownNameIsThatPath) {
  bootstrap::TextBuffer error;
  ASSERT_NE(bootstrap::ChoosePath("scalar", error), nullptr);
  EXPECT_EQ(bootstrap::ChoosePath("scalar", error)->kernel, &simd::DotScalar);
}

TEST(PathChoiceTest, UnknownAndUnsupportedNamesListTheOthers) {
  for (const char* name : {"sve", "avx2", "neon", "Scalar"}) {  // The host has no NEON.
    bootstrap::TextBuffer error;
    EXPECT_EQ(bootstrap::ChoosePath(name, error), nullptr);
    EXPECT_EQ(error.text(), "SIMD_PATH must be unset or one of: scalar");
  }
}

}  // namespace
