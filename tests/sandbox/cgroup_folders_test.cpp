#include "sandbox/cgroup_folders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace emu::sandbox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr char kMounts1[] =
    "23 1 254:0 / / rw,relatime - ext4 /dev/root rw\n"
    "32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu\n"
    "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime shared:7 - cgroup cgroup rw,memory\n";
constexpr char kMounts2[] =
    "35 24 0:30 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n";

TEST(CgroupFoldersTest, Version1GivesTheOwnGroup) {
  EXPECT_THAT(MemoryCgroupFolders(kMounts1, "4:memory:/users/me\n1:cpu:/\n0::/\n"),
              ElementsAre(CgroupFolder{1, "/sys/fs/cgroup/memory/users/me",
                                       "/sys/fs/cgroup/memory/users/me"}));
}

TEST(CgroupFoldersTest, Version2GivesTheOwnGroupThenItsParent) {
  const std::string own = "/sys/fs/cgroup/user.slice/run-1.scope";
  EXPECT_THAT(
      MemoryCgroupFolders(kMounts2, "0::/user.slice/run-1.scope\n"),
      ElementsAre(CgroupFolder{2, own, own}, CgroupFolder{2, "/sys/fs/cgroup/user.slice", own}));
}

TEST(CgroupFoldersTest, NothingLiesAboveTheTopOfAMount) {
  EXPECT_THAT(MemoryCgroupFolders(kMounts2, "0::/\n"),
              ElementsAre(CgroupFolder{2, "/sys/fs/cgroup", "/sys/fs/cgroup"}));
}

TEST(CgroupFoldersTest, AHybridMachineTriesVersion1First) {
  const auto folders =
      MemoryCgroupFolders(std::string(kMounts2) + kMounts1, "4:cpu,memory:/a\n0::/\n");
  ASSERT_EQ(folders.size(), 2u);
  EXPECT_EQ(folders[0].version, 1);
  EXPECT_EQ(folders[1].version, 2);
}

TEST(CgroupFoldersTest, AContainersMountShowsItsOwnGroupAsTheTop) {
  EXPECT_THAT(MemoryCgroupFolders("9 8 0:3 /docker/abc /cg\\040roup ro - cgroup cgroup rw,memory\n",
                                  "4:memory:/docker/abc/sub\n"),
              ElementsAre(CgroupFolder{1, "/cg roup/sub", "/cg roup/sub"}));
}

TEST(CgroupFoldersTest, AGroupOutsideTheMountIsNotGuessed) {
  constexpr char kMount[] = "9 8 0:3 /docker/abc /cg ro - cgroup cgroup rw,memory\n";
  EXPECT_THAT(MemoryCgroupFolders(kMount, "4:memory:/docker/abcd\n"), IsEmpty());
  EXPECT_THAT(MemoryCgroupFolders(kMount, "4:memory:/other\n"), IsEmpty());
  EXPECT_THAT(MemoryCgroupFolders(kMounts2, "0::/../other\n"), IsEmpty());
}

TEST(CgroupFoldersTest, AColonInAGroupsNameIsPartOfIt) {
  EXPECT_EQ(MemoryCgroupFolders(kMounts1, "4:memory:/a:b\n").at(0).path,
            "/sys/fs/cgroup/memory/a:b");
}

TEST(CgroupFoldersTest, WhatIsNotUnderstoodIsSkipped) {
  EXPECT_THAT(MemoryCgroupFolders("", ""), IsEmpty());
  EXPECT_THAT(MemoryCgroupFolders(" - \n - cgroup2\n1 2 - cgroup2 x y\n", "0::/\n"), IsEmpty());
  EXPECT_THAT(MemoryCgroupFolders(kMounts1, "memory\n4:memory\n::\n"), IsEmpty());
}

}  // namespace
}  // namespace emu::sandbox
