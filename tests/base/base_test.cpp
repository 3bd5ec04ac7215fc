#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <regex>
#include <set>

#include "base/files.h"
#include "base/random.h"
#include "base/text.h"

namespace emu {
namespace {

TEST(TextTest, ThousandsAreSeparated) {
  EXPECT_EQ(Thousands(0), "0");
  EXPECT_EQ(Thousands(999), "999");
  EXPECT_EQ(Thousands(1000), "1,000");
  EXPECT_EQ(Thousands(6291556), "6,291,556");
}

TEST(TextTest, TextIsCutBetweenCharacters) {
  EXPECT_EQ(KeepBegin("abcdef", 6), "abcdef");
  EXPECT_EQ(KeepBegin("äöüßéè", 4), "äöü…");
  EXPECT_EQ(KeepEnd("äöüßéè", 4), "…ßéè");
  EXPECT_EQ(KeepEnd("abcdef", 6), "abcdef");
  for (const auto keep : {KeepBegin, KeepEnd}) {
    EXPECT_EQ(keep("abc", 1), "…");
    EXPECT_EQ(keep("abc", 0), "");
    EXPECT_EQ(keep("", 0), "");
  }
}

TEST(TextTest, PaddingCountsColumnsNotBytes) {
  EXPECT_EQ(PadRight("ä·", 4), "ä·  ");
  EXPECT_EQ(PadRight("long", 2), "long");
}

TEST(RandomTest, UuidsAreVersion4AndDistinct) {
  const std::regex shape("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  std::set<std::string> seen;
  for (int count = 0; count < 1000; ++count) {
    const std::string uuid = RandomUuid();
    EXPECT_TRUE(std::regex_match(uuid, shape)) << uuid;
    seen.insert(uuid);
  }
  EXPECT_EQ(seen.size(), 1000u);
}

TEST(FilesTest, WhatIsWrittenIsReadWithItsMode) {
  const std::string path = testing::TempDir() + "files_test_" + std::to_string(getpid());
  const std::string bytes(200'000, '\xff');
  ASSERT_TRUE(WriteFile(path, bytes, 0755));
  EXPECT_EQ(*ReadFile(path), bytes);
  struct stat facts{};
  stat(path.c_str(), &facts);
  EXPECT_EQ(facts.st_mode & 0777, 0755u);
  unlink(path.c_str());
}

TEST(FilesTest, WhatIsNoFileIsAnInputErrorThatNamesIt) {
  EXPECT_EQ(ReadFile("/nowhere/x").error().message,
            "/nowhere/x: cannot open: No such file or directory");
  EXPECT_EQ(ReadFile("/dev/null").error().message, "/dev/null: not a regular file");
  EXPECT_EQ(ReadFile("/tmp").error().kind, ErrorKind::kInput);
}

}  // namespace
}  // namespace emu
