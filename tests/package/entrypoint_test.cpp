#include "package/entrypoint.h"

#include <gtest/gtest.h>

#include "elf_image.h"

namespace emu::package {
namespace {

TEST(EntrypointTest, AnExecutableArm64ProgramCanStart) {
  EXPECT_EQ(InspectEntrypoint(MakeImage({}), 0755).launch_error, "");
}

TEST(EntrypointTest, WithoutExecuteBitPermissionIsDenied) {
  EXPECT_EQ(InspectEntrypoint(MakeImage({}), 0644).launch_error, "permission denied");
}

TEST(EntrypointTest, OtherBytesAreAnExecFormatError) {
  EXPECT_EQ(InspectEntrypoint(MakeImage({.machine = EM_X86_64}), 0755).launch_error,
            "exec format error");
  EXPECT_EQ(InspectEntrypoint("", 0755).launch_error, "exec format error");
  EXPECT_EQ(InspectEntrypoint("echo hello\n", 0755).launch_error, "exec format error");
}

TEST(EntrypointTest, AScriptNamesItsInterpreter) {
  const Entrypoint script = InspectEntrypoint("#! /bin/sh -e\nexit\n", 0755);
  EXPECT_TRUE(script.script);
  EXPECT_EQ(script.interpreter, "/bin/sh");
  EXPECT_EQ(InspectEntrypoint("#!/bin/sh\r\n", 0755).interpreter, "/bin/sh");
  EXPECT_EQ(InspectEntrypoint("#!", 0755).interpreter, "");
}

}  // namespace
}  // namespace emu::package
