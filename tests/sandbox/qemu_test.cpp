#include "sandbox/qemu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sandbox/guest_layout.h"

namespace emu::sandbox {
namespace {

TEST(QemuTest, TheGuestGetsItsVariablesAndQemuObeysNone) {
  const GuestCommand command = MakeGuestCommand(
      {.path = "/usr/bin/qemu-aarch64"},
      {.cpu = "neoverse-n1",
       .sysroot = "/sysroot",
       .program = {"/task/bootstrap"},
       .environment = {{"A", "1=2,3"}, {"LD_LIBRARY_PATH", "/opt/lib"}, {"QEMU_LOG", "in_asm"}},
       .working_directory = "/task"});
  EXPECT_THAT(
      command.arguments,
      testing::ElementsAre("/usr/bin/qemu-aarch64", "-cpu", "neoverse-n1", "-L", "/sysroot", "-E",
                           "LD_LIBRARY_PATH=/opt/lib", "-E", "QEMU_LOG=in_asm", "/task/bootstrap"));
  EXPECT_THAT(command.environment, testing::ElementsAre("A=1=2,3"));
}

TEST(QemuTest, TheInstalledQemuIsFoundAndKnowsGraviton2) {
  const auto qemu = FindQemu();
  ASSERT_TRUE(qemu) << qemu.error().message;
  EXPECT_TRUE(CheckCpu(*qemu, "neoverse-n1"));
}

TEST(QemuTest, GuestsAreKeptApartFromQemusOwnMemory) {
  const auto qemu = FindQemu();
  ASSERT_TRUE(qemu);
  EXPECT_TRUE(KeepsGuestsApart(qemu->path, qemu->layout));
  EXPECT_FALSE(KeepsGuestsApart("/bin/true", {})) << "what does not run says nothing";
}

TEST(QemuTest, AnUnknownCpuIsRefusedInQemusWords) {
  const auto known = CheckCpu(*FindQemu(), "graviton-99");
  ASSERT_FALSE(known);
  EXPECT_EQ(known.error().kind, ErrorKind::kInput);
  EXPECT_THAT(known.error().message, testing::HasSubstr("graviton-99"));
  EXPECT_FALSE(CheckCpu(*FindQemu(), "max,no-such-property=on"));
}

}  // namespace
}  // namespace emu::sandbox
