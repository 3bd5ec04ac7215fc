// FormatFloat: the shortest digits, the notation, and the way back.
#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <random>

#include "lambda/float_text.h"
#include "number_vectors.h"

namespace {

std::string Format(float value) {
  lambda::FloatText text;
  return std::string(lambda::FormatFloat(value, text));
}

float FromBits(std::uint32_t bits) { return std::bit_cast<float>(bits); }

// Any notation as [-]d.ddde±dd, for comparison.
std::string Scientific(const std::string& text) {
  char digits[64];
  const float value = std::strtof(text.c_str(), nullptr);
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::scientific).ptr;
  return std::string(digits, end);
}

// The digits of a number, without its sign, point, exponent and outer zeros.
std::string DigitsOf(std::string text) {
  text.erase(std::min(text.find('e'), text.size()));
  std::erase_if(text, [](char c) { return c == '-' || c == '.'; });
  text.erase(0, text.find_first_not_of('0'));
  return text.erase(text.find_last_not_of('0') + 1);
}

void ExpectShortest(std::uint32_t bits) {
  const std::string text = Format(FromBits(bits));
  char expected[64];
  const auto end = std::to_chars(std::begin(expected), std::end(expected), FromBits(bits),
                                 std::chars_format::scientific)
                       .ptr;
  ASSERT_EQ(std::bit_cast<std::uint32_t>(lambda::ParseFloat(text).value), bits) << text;
  ASSERT_EQ(DigitsOf(text), DigitsOf(std::string(expected, end))) << std::hex << bits;
}

TEST(FormatFloatTest, SharedVectorsHaveTheirDigits) {
  const std::vector<float_text_test::PrintCase> cases = float_text_test::PrintCases();
  ASSERT_EQ(cases.size(), 400U);
  for (const auto& [bits, shortest] : cases) {
    const std::string text = Format(FromBits(bits));
    EXPECT_EQ(DigitsOf(text), DigitsOf(shortest)) << text;
    EXPECT_EQ(Scientific(text), shortest) << text;
  }
}

TEST(FormatFloatTest, TheNotationIsThatOfJavaScript) {
  const std::pair<float, const char*> cases[] = {{0.0F, "0"},
                                                 {-0.0F, "-0"},
                                                 {1.0F, "1"},
                                                 {-1.5F, "-1.5"},
                                                 {10.0F, "10"},
                                                 {25'002'500.0F, "25002500"},
                                                 {0.1F, "0.1"},
                                                 {123456.79F, "123456.79"},
                                                 {1e-6F, "0.000001"},
                                                 {1.5e-6F, "0.0000015"},
                                                 {9.9e-7F, "9.9e-7"},
                                                 {1e-7F, "1e-7"},
                                                 {-1.25e-7F, "-1.25e-7"},
                                                 {1e20F, "100000000000000000000"},
                                                 {9.999999e20F, "999999900000000000000"},
                                                 {1e21F, "1e+21"},
                                                 {-1.5e21F, "-1.5e+21"},
                                                 {1e-10F, "1e-10"},
                                                 {1e-45F, "1e-45"},
                                                 {3.4028235e38F, "3.4028235e+38"}};
  for (const auto& [value, text] : cases) EXPECT_EQ(Format(value), text);
}

TEST(FormatFloatTest, WhatIsNotFiniteHasNoText) {
  EXPECT_EQ(Format(std::numeric_limits<float>::infinity()), "");
  EXPECT_EQ(Format(-std::numeric_limits<float>::infinity()), "");
  EXPECT_EQ(Format(std::numeric_limits<float>::quiet_NaN()), "");
}

TEST(FormatFloatTest, PowersOfTwoAndTheirNeighboursAreShortest) {
  for (std::uint32_t bits = 0x00800000U; bits < 0x7F800000U; bits += 0x00800000U) {
    for (const std::uint32_t neighbour : {bits - 1, bits, bits + 1}) ExpectShortest(neighbour);
  }
  for (int shift = 0; shift < 23; ++shift) ExpectShortest(1U << shift);
}

TEST(FormatFloatTest, RandomFloatsAreShortestAndReadBack) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int draw = 0; draw < 20'000; ++draw) {
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(1 + random() % 0x7F7FFFFFU));
  }
}

}  // namespace
