#include "sandbox/process_memory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emu::sandbox {
namespace {

TEST(ProcessMemoryTest, APeakOutlivesTheMemory) {
  constexpr std::size_t kBytes = 32 << 20;
  const ProcessMemory own(getpid());
  void* const pages = mmap(nullptr, kBytes, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
  ASSERT_NE(pages, MAP_FAILED);
  munmap(pages, kBytes);
  const auto size = own.Size();
  ASSERT_TRUE(size);
  EXPECT_GT(size->peak_bytes, size->resident_bytes + kBytes / 2);
}

TEST(ProcessMemoryTest, AnEndedProcessHasNone) {
  const pid_t child = fork();
  if (child == 0) pause();
  ProcessMemory memory(child);
  EXPECT_TRUE(memory.Size());
  EXPECT_TRUE(memory.Pages());
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_FALSE(memory.Size());
  EXPECT_FALSE(memory.Pages());
}

TEST(ProcessMemoryTest, DescendantsAreFoundAtAnyDepth) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    pid_t grandchild = fork();
    if (grandchild == 0) pause();
    if (write(ends[1], &grandchild, sizeof grandchild) < 0) _exit(1);
    pause();
  }
  pid_t grandchild = 0;
  ASSERT_EQ(read(ends[0], &grandchild, sizeof grandchild), ssize_t{sizeof grandchild});
  EXPECT_THAT(Descendants(getpid()), testing::IsSupersetOf({child, grandchild}));
  EXPECT_THAT(Descendants(child), testing::ElementsAre(grandchild));
  kill(grandchild, SIGKILL);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
}

}  // namespace
}  // namespace emu::sandbox
