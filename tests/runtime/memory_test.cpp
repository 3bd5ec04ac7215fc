// runtime/src/memory.cpp under other names, so that the tests themselves keep the C library's
// functions.
#include <gtest/gtest.h>

#include <cstring>
#include <numeric>
#include <vector>

#define memcpy lambda_memcpy
#define memmove lambda_memmove
#define memset lambda_memset
#define memcmp lambda_memcmp
#define strlen lambda_strlen
#include "memory.cpp"
#undef memcpy
#undef memmove
#undef memset
#undef memcmp
#undef strlen

namespace {

constexpr std::size_t kMaxBytes = 70;
constexpr std::size_t kOffsets = 17;

std::vector<unsigned char> Numbered() {
  std::vector<unsigned char> bytes(256);
  std::iota(bytes.begin(), bytes.end(), static_cast<unsigned char>(0));
  return bytes;
}

TEST(MemoryTest, CopyChangesExactlyTheDestination) {
  const std::vector<unsigned char> source = Numbered();
  for (std::size_t size = 0; size <= kMaxBytes; ++size) {
    for (std::size_t offset = 0; offset < kOffsets; ++offset) {
      std::vector<unsigned char> actual(128, 0xEE), expected(128, 0xEE);
      EXPECT_EQ(lambda_memcpy(&actual[offset], &source[kOffsets - offset], size), &actual[offset]);
      std::memcpy(&expected[offset], &source[kOffsets - offset], size);
      ASSERT_EQ(actual, expected) << size << " at " << offset;
    }
  }
}

TEST(MemoryTest, MoveIsRightForEveryOverlap) {
  for (std::size_t size = 0; size <= kMaxBytes; ++size) {
    for (std::size_t to = 0; to <= 2 * kMaxBytes; ++to) {
      std::vector<unsigned char> actual = Numbered(), expected = Numbered();
      lambda_memmove(&actual[to], &actual[kMaxBytes], size);
      std::memmove(&expected[to], &expected[kMaxBytes], size);
      ASSERT_EQ(actual, expected) << size << " to " << to;
    }
  }
}

TEST(MemoryTest, SetChangesExactlyItsBytes) {
  for (std::size_t size = 0; size <= kMaxBytes; ++size) {
    std::vector<unsigned char> actual(128, 0), expected(128, 0);
    lambda_memset(&actual[3], 0x1A5, size);
    std::memset(&expected[3], 0x1A5, size);
    ASSERT_EQ(actual, expected) << size;
  }
}

TEST(MemoryTest, CompareOrdersByTheFirstDifferentUnsignedByte) {
  EXPECT_EQ(lambda_memcmp("abc", "abd", 2), 0);
  EXPECT_LT(lambda_memcmp("abc", "abd", 3), 0);
  EXPECT_GT(lambda_memcmp("\xFF", "\x01", 1), 0);
  EXPECT_EQ(lambda_memcmp("a", "b", 0), 0);
}

TEST(MemoryTest, LengthStopsAtTheFirstZero) {
  EXPECT_EQ(lambda_strlen(""), 0u);
  EXPECT_EQ(lambda_strlen("abc\0def"), 3u);
}

}  // namespace
