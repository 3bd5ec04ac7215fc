#include "crc32.h"

#include <gtest/gtest.h>

#include <string_view>

namespace {

std::uint32_t CrcOf(std::string_view text) {
  return bootstrap::Crc32(std::as_bytes(std::span(text.data(), text.size())));
}

TEST(Crc32Test, TheCheckValueOfTheStandardComesOut) { EXPECT_EQ(CrcOf("123456789"), 0xCBF43926U); }

TEST(Crc32Test, NothingIsZero) { EXPECT_EQ(CrcOf(""), 0U); }

// Values of zlib.
TEST(Crc32Test, WordsAndBytesAreOneSequence) {
  EXPECT_EQ(CrcOf("12345678"), 0x9AE0DAAFU);
  EXPECT_EQ(CrcOf("The quick brown fox jumps over the lazy dog"), 0x414FA339U);
}

}  // namespace
