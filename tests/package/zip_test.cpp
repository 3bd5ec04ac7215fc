#include "package/zip.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <fstream>
#include <sstream>

namespace emu::package {
namespace {

struct Entry {
  std::string path;
  std::string bytes;
  unsigned mode = S_IFREG | 0644;
};

// The bytes of an archive with these entries, made by libzip.
std::string MakeZip(const std::vector<Entry>& entries) {
  const std::string path = testing::TempDir() + "zip_test_" + std::to_string(getpid()) + ".zip";
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const Entry& entry : entries) {
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, entry.path.c_str(), source, ZIP_FL_ENC_UTF_8);
    zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX,
                                     entry.mode << 16);
  }
  zip_close(archive);
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  unlink(path.c_str());
  return bytes.str();
}

TEST(ZipTest, FilesKeepTheirBytesAndModes) {
  const auto entries = ReadZip("f.zip", MakeZip({{"bootstrap", "ELF", S_IFREG | 0755},
                                                 {"lib/data.txt", std::string(100'000, 'x')}}));
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 2u);
  EXPECT_EQ(entries->at(0).path, "bootstrap");
  EXPECT_EQ(entries->at(0).mode, 0755);
  EXPECT_EQ(entries->at(1).bytes.size(), 100'000u);
}

TEST(ZipTest, PathsThatLeaveThePackageAreRefused) {
  for (const char* path : {"/etc/passwd", "../up", "a/../../up", "a/..", "a\\b"}) {
    const auto entries = ReadZip("f.zip", MakeZip({{path, "x"}}));
    ASSERT_FALSE(entries) << path;
    EXPECT_EQ(entries.error().message,
              std::string("f.zip: entry '") + path + "': a path must stay inside the package");
  }
}

TEST(ZipTest, DotsInsideANameAreFine) {
  EXPECT_TRUE(ReadZip("f.zip", MakeZip({{"a..b/..c", "x"}})));
}

TEST(ZipTest, SymbolicLinksAreRefused) {
  EXPECT_FALSE(ReadZip("f.zip", MakeZip({{"link", "/etc/passwd", S_IFLNK | 0777}})));
}

TEST(ZipTest, OtherBytesAndEveryTruncationAreRefused) {
  EXPECT_EQ(ReadZip("f.zip", "not a zip").error().message.substr(0, 34),
            "f.zip: not a readable zip archive:");
  const std::string bytes = MakeZip({{"bootstrap", "ELF"}});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(ReadZip("f.zip", std::string_view(bytes).substr(0, length))) << length;
  }
}

TEST(ZipTest, DamagedContentIsNoticed) {
  std::string bytes = MakeZip({{"bootstrap", "some bytes to be stored"}});
  bytes[bytes.find("some")] = 'X';
  EXPECT_FALSE(ReadZip("f.zip", bytes));
}

}  // namespace
}  // namespace emu::package
