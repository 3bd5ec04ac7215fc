#include "sandbox/guest_memory.h"

#include <gtest/gtest.h>

namespace emu::sandbox {
namespace {

constexpr char kSmaps[] =
    "00400000-00403000 r-xp 00000000 08:01 1 /task/bootstrap\n"
    "Size:                 12 kB\n"
    "Rss:                   8 kB\n"
    "Pss:                   4 kB\n"
    "5500000000-5500801000 rw-p 00000000 00:00 0 \n"
    "Rss:                 100 kB\n"
    "Pss:                 100 kB\n"
    "Pss_Dirty:           100 kB\n"
    "Swap:                 16 kB\n"
    "SwapPss:               8 kB\n"
    "400000000000-400000010000 rw-p 00000000 00:00 0 \n"
    "Rss:                  64 kB\n"
    "555555554000-555555900000 r-xp 00000000 08:01 2 /usr/bin/qemu-aarch64\n"
    "Rss:                3000 kB\n"
    "Pss:                3000 kB\n"
    "7ffff7fc0000-7ffff7fc4000 r--p 00000000 00:00 0 [vvar]\n"
    "Rss:                   4 kB\n"
    "Swap:                500 kB\n";

TEST(GuestMemoryTest, TheGuestsMappingsAreToldFromQemusByTheirAddresses) {
  const GuestPages pages = ParseGuestPages(kSmaps);
  EXPECT_EQ(pages.whole_bytes, (8u + 100 + 64 + 16) * 1024) << "a page that is swapped out counts";
  EXPECT_EQ(pages.qemu_bytes, 3004u * 1024);
}

TEST(GuestMemoryTest, ASharedPageCountsInParts) {
  EXPECT_EQ(ParseGuestPages(kSmaps).shared_bytes, (4u + 100 + 8) * 1024);
}

TEST(GuestMemoryTest, AnyTextIsSurvived) {
  EXPECT_EQ(ParseGuestPages("").whole_bytes, 0u);
  EXPECT_EQ(ParseGuestPages("Rss: 5 kB\n-\nzz-yy\nRss:").whole_bytes, 0u);
  EXPECT_EQ(ParseGuestPages("0-1 r\nRss: 99999999999999999999 kB").whole_bytes, 0u);
  EXPECT_EQ(ParseGuestPages("0-1 r\nRss: 18446744073709551615 kB").whole_bytes, 0u);
}

TEST(GuestMemoryTest, AStatusStatesSizeAndPeak) {
  const auto size = ParseProcessSize("Name:\tqemu\nVmHWM:\t   66568 kB\nVmRSS:\t   15444 kB\n");
  ASSERT_TRUE(size);
  EXPECT_EQ(size->resident_bytes, 15444u * 1024);
  EXPECT_EQ(size->peak_bytes, 66568u * 1024);
}

TEST(GuestMemoryTest, TheStatusOfAnEndedProcessStatesNone) {
  EXPECT_FALSE(ParseProcessSize("Name:\tqemu\nState:\tZ (zombie)\n"));
  EXPECT_FALSE(ParseProcessSize(""));
}

}  // namespace
}  // namespace emu::sandbox
