#include "sandbox/capture.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace emu::sandbox {
namespace {

using testing::HasSubstr;

TEST(CaptureTest, BothOutputsAndTheStatusComeBack) {
  const auto ended =
      RunCaptured({.arguments = {"/bin/sh", "-c", "echo out; echo err >&2; exit 7"}});
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->output, "out\nerr\n");
  EXPECT_EQ(ended->status, 7);
}

TEST(CaptureTest, ASignalIsAStatusAbove128) {
  const auto ended = RunCaptured({.arguments = {"/bin/sh", "-c", "kill -SEGV $$"}});
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->status, 128 + 11);
}

TEST(CaptureTest, TheProgramGetsTheHostsEnvironment) {
  setenv("EMU_CAPTURE_TEST", "host", 1);
  const auto own = RunCaptured({.arguments = {"/usr/bin/env"}});
  ASSERT_TRUE(own);
  EXPECT_THAT(own->output, HasSubstr("EMU_CAPTURE_TEST=host\n"));
}

TEST(CaptureTest, AProgramThatGoesOnIsKilled) {
  const auto ended = RunCaptured({.arguments = {"/bin/sleep", "600"}, .timeout_s = 1});
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().message, "/bin/sleep: killed, no end after 1 s");
}

TEST(CaptureTest, AProgramThatOnlyClosesItsOutputIsKilledToo) {
  const auto ended = RunCaptured(
      {.arguments = {"/bin/sh", "-c", "exec >&- 2>&-; exec sleep 600"}, .timeout_s = 1});
  EXPECT_FALSE(ended);
}

TEST(CaptureTest, AProgramThatIsNotThereIsAnError) {
  EXPECT_FALSE(Capture({"/nonexistent/program"}));
}

}  // namespace
}  // namespace emu::sandbox
