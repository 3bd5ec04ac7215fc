// dot over files: their answers, their errors, and how little of a large one is in memory.
#include "simd/dot_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "dot_support.h"

namespace {

using simd_test::ContractBits;

constexpr std::size_t kWindow = std::size_t{2} << 20 >> 2;  // Elements.

class DotFileTest : public testing::TestWithParam<simd::DotStreamPath> {
 protected:
  DotFileTest()
      : folder_(std::filesystem::path(testing::TempDir()) /
                ("dot_file_test." + std::to_string(getpid()))),
        path_(folder_ / "vectors") {
    std::filesystem::create_directories(folder_);
  }
  ~DotFileTest() override { std::filesystem::remove_all(folder_); }

  void Write(const std::vector<float>& a, const std::vector<float>& b) const {
    std::ofstream file(path_, std::ios::binary);
    file.write(reinterpret_cast<const char*>(a.data()), static_cast<std::streamsize>(a.size() * 4));
    file.write(reinterpret_cast<const char*>(b.data()), static_cast<std::streamsize>(b.size() * 4));
  }

  // A file of so many bytes, all zero, that takes no room.
  void WriteSparse(std::uintmax_t bytes) const {
    std::ofstream(path_, std::ios::binary).flush();
    std::filesystem::resize_file(path_, bytes);
  }

  void Put(std::uint64_t element, float value) const {
    std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(element * sizeof(float)));
    file.write(reinterpret_cast<const char*>(&value), sizeof(value));
  }

  simd::DotFileResult Dot() const { return simd::DotFile(path_.c_str(), GetParam().kernel); }

  std::filesystem::path folder_, path_;
};

void ExpectError(const simd::DotFileResult& result, int error) {
  EXPECT_EQ(result.error, error);
  EXPECT_EQ(result.n, 0U);
  EXPECT_EQ(ContractBits(result.sum), 0U);
}

TEST_P(DotFileTest, SmallFilesGiveTheBitsOfDot) {
  std::mt19937 random(1);
  for (const simd_test::Filling& filling : simd_test::Fillings()) {
    for (const std::size_t n : {0, 1, 63, 64, 65, 1'000, 20'000}) {
      const auto a = simd_test::Filled(n, filling, random),
                 b = simd_test::Filled(n, filling, random);
      Write(a, b);
      const simd::DotFileResult result = Dot();
      ASSERT_EQ(result.error, 0);
      ASSERT_EQ(result.n, n);
      ASSERT_EQ(ContractBits(result.sum),
                ContractBits(simd_test::ReferenceDot(a.data(), b.data(), n)))
          << filling.name << ", " << n;
    }
  }
}

TEST_P(DotFileTest, LengthsAroundWindowsGiveTheBitsOfDot) {
  std::mt19937 random(2);
  const simd_test::Filling& filling = simd_test::Fillings()[0];
  for (const std::size_t n : {kWindow - 1, kWindow, kWindow + 1, 2 * kWindow + 63}) {
    const auto a = simd_test::Filled(n, filling, random), b = simd_test::Filled(n, filling, random);
    Write(a, b);
    const simd::DotFileResult result = Dot();
    ASSERT_EQ(result.n, n);
    ASSERT_EQ(ContractBits(result.sum),
              ContractBits(simd_test::ReferenceDot(a.data(), b.data(), n)))
        << n;
  }
}

// The path under test, and what it meets at each window.
simd::DotAccumulate observed_accumulate;
std::size_t greatest_resident_bytes;

std::size_t ResidentBytes() {
  std::ifstream status("/proc/self/statm");
  std::size_t pages = 0, resident_pages = 0;
  status >> pages >> resident_pages;
  return resident_pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void AccumulateAndObserve(float* lanes, const float* a, const float* b, std::size_t blocks) {
  observed_accumulate(lanes, a, b, blocks);
  greatest_resident_bytes = std::max(greatest_resident_bytes, ResidentBytes());
}

TEST_P(DotFileTest, ALargeFileIsNeverInMemoryAsAWhole) {
  constexpr std::uint64_t kElements = std::uint64_t{12} << 20;  // 24 windows of each vector, 96 MB.
  WriteSparse(2 * kElements * sizeof(float));
  for (const std::uint64_t i : {std::uint64_t{0}, kElements / 3, kElements - 1}) {
    Put(i, 2.0F);
    Put(kElements + i, 3.0F);
  }
  Dot();  // The first run is QEMU's translation.
  observed_accumulate = GetParam().kernel;
  greatest_resident_bytes = 0;
  const std::size_t before = ResidentBytes();
  const simd::DotFileResult result = simd::DotFile(path_.c_str(), AccumulateAndObserve);
  EXPECT_EQ(result.sum, 18.0F);
  EXPECT_EQ(result.n, kElements);
  EXPECT_GT(greatest_resident_bytes, 0U);
  EXPECT_LT(greatest_resident_bytes, before + (8U << 20));
}

// Cuts the file of the running test in the middle, when its first window is added.
std::string shrinking_path;

void AccumulateAndShrink(float* lanes, const float* a, const float* b, std::size_t blocks) {
  observed_accumulate(lanes, a, b, blocks);
  std::filesystem::resize_file(shrinking_path, kWindow * sizeof(float));
}

TEST_P(DotFileTest, AFileThatShrinksBetweenWindowsIsAnInputError) {
  WriteSparse(4 * kWindow * 2 * sizeof(float));
  observed_accumulate = GetParam().kernel;
  shrinking_path = path_;
  ExpectError(simd::DotFile(path_.c_str(), AccumulateAndShrink), EIO);
}

TEST_P(DotFileTest, WhatCannotBeOpenedIsNamedByTheSystem) {
  ExpectError(Dot(), ENOENT);
  Write({1.0F}, {1.0F});
  ExpectError(simd::DotFile((path_ / "below").c_str(), GetParam().kernel), ENOTDIR);
  ExpectError(simd::DotFile(std::string(5'000, 'x').c_str(), GetParam().kernel), ENAMETOOLONG);
  ExpectError(simd::DotFile("", GetParam().kernel), ENOENT);
}

TEST_P(DotFileTest, OnlyRegularFilesAreRead) {
  ExpectError(simd::DotFile(folder_.c_str(), GetParam().kernel), EISDIR);
  ExpectError(simd::DotFile("/dev/null", GetParam().kernel), EINVAL);
  ASSERT_EQ(mkfifo(path_.c_str(), 0600), 0);
  ExpectError(Dot(), EINVAL);  // It waits for no writer, either.
}

TEST_P(DotFileTest, TwoVectorsOfOneLengthAreAMultipleOfEightBytes) {
  for (const std::uintmax_t bytes : {1, 4, 7, 9, 12, 100, 8'388'612}) {
    WriteSparse(bytes);
    ExpectError(Dot(), EINVAL);
  }
}

TEST_P(DotFileTest, NoDescriptorStaysOpen) {
  const auto open_files = [] {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return std::distance(begin(all), end(all));
  };
  const auto before = open_files();
  Write({1.0F}, {1.0F});
  EXPECT_EQ(Dot().sum, 1.0F);
  WriteSparse(9);
  ExpectError(Dot(), EINVAL);
  EXPECT_EQ(open_files(), before);
}

INSTANTIATE_TEST_SUITE_P(Paths, DotFileTest,
                         testing::ValuesIn(simd_test::RunnablePaths(simd::DotStreamPaths())),
                         simd_test::kPathName);

}  // namespace
