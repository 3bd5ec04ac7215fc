#include "lambda/lazy.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace lambda {
namespace {

int constructions = 0;

struct Fixed {
  explicit Fixed(int number) : value(number) { ++constructions; }
  Fixed(const Fixed&) = delete;
  int value;
};

constinit Lazy<Fixed, [] { return Fixed(7); }> global;

TEST(LazyTest, IsConstructedAtTheFirstUseAndOnce) {
  EXPECT_FALSE(global.constructed());
  EXPECT_EQ(constructions, 0);
  EXPECT_EQ(global->value, 7);
  ++global->value;
  EXPECT_EQ((*global).value, 8);
  EXPECT_EQ(constructions, 1);
  EXPECT_TRUE(global.constructed());
}

TEST(LazyTest, WithoutAFactoryItIsDefaultMade) {
  Lazy<std::string> text;
  EXPECT_EQ(*text, "");
  Lazy<int> number;
  EXPECT_EQ(*number, 0);
}

TEST(LazyTest, AFactoryThatThrowsIsCalledAgain) {
  static int attempts = 0;
  Lazy<int, [] { return ++attempts < 2 ? throw std::runtime_error("not yet") : attempts; }> lazy;
  EXPECT_THROW(*lazy, std::runtime_error);
  EXPECT_FALSE(lazy.constructed());
  EXPECT_EQ(*lazy, 2);
}

TEST(LazyTest, KeepsTheAlignmentOfWhatItHolds) {
  struct alignas(64) Wide {
    char bytes[64];
  };
  static Lazy<Wide> wide;
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(&*wide) % 64, 0u);
}

TEST(LazyTest, HasNoDestructorToRunAtTheExit) {
  EXPECT_TRUE(std::is_trivially_destructible_v<Lazy<std::string>>);
}

}  // namespace
}  // namespace lambda
