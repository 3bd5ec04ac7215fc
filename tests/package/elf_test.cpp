#include "package/elf.h"

#include <gtest/gtest.h>

#include "elf_image.h"

namespace emu::package {
namespace {

TEST(ElfTest, AStaticArm64ProgramIsRecognised) {
  const auto facts = ReadElf(MakeImage({}));
  ASSERT_TRUE(facts);
  EXPECT_TRUE(facts->arm64);
  EXPECT_TRUE(facts->executable);
  EXPECT_EQ(facts->interpreter, "");
}

TEST(ElfTest, TheInterpreterIsRead) {
  EXPECT_EQ(ReadElf(MakeImage({.interpreter = "/lib/ld-linux-aarch64.so.1"}))->interpreter,
            "/lib/ld-linux-aarch64.so.1");
}

TEST(ElfTest, OtherMachinesAreNotArm64) {
  EXPECT_FALSE(ReadElf(MakeImage({.machine = EM_X86_64}))->arm64);
  EXPECT_FALSE(ReadElf(MakeImage({.type = ET_REL}))->executable);
}

TEST(ElfTest, BytesThatAreNotElfAreNothing) {
  EXPECT_FALSE(ReadElf(""));
  EXPECT_FALSE(ReadElf("#!/bin/sh\n"));
  EXPECT_FALSE(ReadElf(std::string(4096, '\0')));
}

TEST(ElfTest, EveryTruncationIsSurvived) {
  const std::string image = MakeImage({.interpreter = "/lib/ld.so"});
  for (std::size_t length = 0; length < image.size(); ++length) {
    const auto facts = ReadElf(std::string_view(image).substr(0, length));
    EXPECT_TRUE(!facts || facts->interpreter.size() < image.size()) << length;
  }
}

}  // namespace

}  // namespace emu::package
