// The file of a hosted function: a whole C library below it, and not much more.
#include <gtest/gtest.h>

#include <filesystem>

#include "profile_session.h"

namespace runtime_test {
namespace {

TEST(HostedFileTest, StaticHelloIsAtMost650000Bytes) {
  const auto bytes = std::filesystem::file_size(EMU_ARM64_PROFILES_DIR "/hosted_hello/bootstrap");
  EXPECT_LE(bytes, 650'000u);
}

TEST(HostedFileTest, HelloIsTheProgramThatAnswers) {
  ProfileSession session(Machine::kArm64, "hosted_hello");
  session.Accept();
  EXPECT_EQ(session.Invoke("{}").body, "\"hello\"");
}

}  // namespace
}  // namespace runtime_test
