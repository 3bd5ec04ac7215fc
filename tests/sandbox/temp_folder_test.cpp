#include "sandbox/temp_folder.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace emu::sandbox {
namespace {

TEST(TempFolderTest, IsGoneWithItsOwner) {
  std::string path;
  {
    const auto folder = TempFolder::Make();
    path = folder->path();
    std::ofstream(path + "/file") << "content";
    EXPECT_TRUE(std::filesystem::exists(path + "/file"));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TempFolderTest, IsGoneAfterItsOwnerWasKilled) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t owner = fork();
  if (owner == 0) {
    const auto folder = TempFolder::Make();
    if (write(ends[1], folder->path().c_str(), folder->path().size()) < 0) _exit(1);
    pause();
  }
  char path[4096] = {};
  ASSERT_GT(read(ends[0], path, sizeof path - 1), 0);
  kill(owner, SIGKILL);
  waitpid(owner, nullptr, 0);
  for (int tries = 0; tries < 1000 && std::filesystem::exists(path); ++tries) poll(nullptr, 0, 10);
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace emu::sandbox
