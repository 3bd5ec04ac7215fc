#include "lambda/readiness.h"

#include <gtest/gtest.h>

namespace emu::lambda {
namespace {

TEST(ReadinessTest, NobodyIsNotReady) { EXPECT_FALSE(Readiness().AllReady()); }

TEST(ReadinessTest, AnInvocationEndsOnlyWhenTheExtensionIsReadyToo) {
  Readiness readiness;
  readiness.Join(Readiness::kRuntime);
  readiness.Join("extension");
  readiness.SetReady(Readiness::kRuntime);
  EXPECT_FALSE(readiness.AllReady());
  readiness.SetReady("extension");
  EXPECT_TRUE(readiness.AllReady());
  readiness.SetBusy(Readiness::kRuntime);
  EXPECT_FALSE(readiness.AllReady());
}

}  // namespace
}  // namespace emu::lambda
