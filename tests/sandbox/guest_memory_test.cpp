#include "sandbox/guest_memory.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace emu::sandbox {
namespace {

constexpr char kSmaps[] =
    "00400000-00403000 r-xp 00000000 08:01 1 /task/bootstrap\n"
    "Size:                 12 kB\n"
    "Rss:                   8 kB\n"
    "5500000000-5500801000 rw-p 00000000 00:00 0 \n"
    "Rss:                 100 kB\n"
    "400000000000-400000010000 rw-p 00000000 00:00 0 \n"
    "Rss:                  64 kB\n"
    "555555554000-555555900000 r-xp 00000000 08:01 2 /usr/bin/qemu-aarch64\n"
    "Rss:                3000 kB\n"
    "7ffff7fc0000-7ffff7fc4000 r--p 00000000 00:00 0 [vvar]\n"
    "Rss:                   4 kB\n";

TEST(GuestMemoryTest, OnlyTheGuestsMappingsCount) {
  EXPECT_EQ(GuestResidentBytes(kSmaps), 172u * 1024);
}

TEST(GuestMemoryTest, AnyTextIsSurvived) {
  EXPECT_EQ(GuestResidentBytes(""), 0u);
  EXPECT_EQ(GuestResidentBytes("Rss: 5 kB\n-\nzz-yy\nRss:"), 0u);
}

TEST(GuestMemoryTest, AProcessThatIsNotThereIsNothing) {
  EXPECT_FALSE(GuestMemoryMb(-1));
  EXPECT_TRUE(GuestMemoryMb(getpid()));
}

}  // namespace
}  // namespace emu::sandbox
