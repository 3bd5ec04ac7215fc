// ParseFloat: the grammar of JSON, the nearest binary32, and where a number ends.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "lambda/float_text.h"
#include "number_vectors.h"

namespace {

using lambda::NumberStatus;
using lambda::ParsedFloat;
using lambda::ParseFloat;

std::uint32_t Bits(float value) { return std::bit_cast<std::uint32_t>(value); }

// What the C library says; it takes any text that JSON's grammar allows.
void ExpectSameAsStrtof(const std::string& text) {
  const ParsedFloat got = ParseFloat(text);
  const float expected = std::strtof(text.c_str(), nullptr);
  ASSERT_EQ(got.length, text.size()) << text;
  if (std::isinf(expected)) {
    ASSERT_EQ(got.status, NumberStatus::kOutOfRange) << text;
  } else {
    ASSERT_EQ(got.status, NumberStatus::kOk) << text;
    ASSERT_EQ(Bits(got.value), Bits(expected)) << text;
  }
}

// The middle of the float of `bits` and the next one, with all its digits.
std::string MiddleText(std::uint32_t bits) {
  const double low = std::bit_cast<float>(bits), high = std::bit_cast<float>(bits + 1);
  char text[400];
  std::snprintf(text, sizeof text, "%.160e", low + (high - low) / 2);
  return text;
}

TEST(ParseFloatTest, SharedVectorsAreReadToTheirBits) {
  const std::vector<float_text_test::ParseCase> cases = float_text_test::ParseCases();
  ASSERT_EQ(cases.size(), 437U);
  for (const auto& [text, bits] : cases) {
    const ParsedFloat got = ParseFloat(text);
    EXPECT_EQ(got.length, text.size()) << text;
    EXPECT_EQ(got.status, bits ? NumberStatus::kOk : NumberStatus::kOutOfRange) << text;
    EXPECT_EQ(Bits(got.value), bits.value_or(0)) << text;
  }
}

TEST(ParseFloatTest, WhatIsNoJsonNumberIsRejectedWhereItBreaks) {
  const std::pair<const char*, std::size_t> cases[] = {
      {"", 0},     {"+1", 0},  {".5", 0},   {"-", 1},  {"-.5", 1},  {"--1", 1}, {"1.", 2},
      {"1.e5", 2}, {"01", 1},  {"-00", 2},  {"1e", 2}, {"1e+", 3},  {"1E-", 3}, {"1e.5", 2},
      {"inf", 0},  {"NaN", 0}, {"-inf", 1}, {" 1", 0}, {"1.-5", 2}, {"1ee5", 2}};
  for (const auto& [text, length] : cases) {
    const ParsedFloat got = ParseFloat(text);
    EXPECT_EQ(got.status, NumberStatus::kNotANumber) << text;
    EXPECT_EQ(got.length, length) << text;
  }
}

TEST(ParseFloatTest, WhatFollowsTheNumberIsNotLookedAt) {
  for (const char* text : {"1.5,", "1.5]", "1.5 2", "1.5.5", "1.5-", "1.5x"}) {
    const ParsedFloat got = ParseFloat(text);
    EXPECT_EQ(got.status, NumberStatus::kOk) << text;
    EXPECT_EQ(got.value, 1.5F) << text;
    EXPECT_EQ(got.length, 3U) << text;
  }
}

TEST(ParseFloatTest, TheEndOfTheViewEndsTheNumber) {
  const std::string_view digits = "12345e1";
  EXPECT_EQ(ParseFloat(std::string_view(digits.data(), 3)).value, 123.0F);
  EXPECT_EQ(ParseFloat(std::string_view(digits.data(), 6)).status, NumberStatus::kNotANumber);
}

TEST(ParseFloatTest, ZerosKeepTheirSignWhateverTheirExponent) {
  for (const char* text : {"0", "0.000", "0e999999999999999999999", "0.0e-5"}) {
    EXPECT_EQ(Bits(ParseFloat(text).value), 0U) << text;
    EXPECT_EQ(Bits(ParseFloat(std::string("-") + text).value), 0x80000000U) << text;
  }
}

TEST(ParseFloatTest, HugeExponentsAndMillionsOfDigitsCancel) {
  const std::string zeros(2'000'000, '0');
  EXPECT_EQ(ParseFloat("0." + zeros + "25e2000001").value, 2.5F);
  EXPECT_EQ(ParseFloat("25" + zeros + "e-2000001").value, 2.5F);
  EXPECT_EQ(ParseFloat("1e-99999999999999999999").value, 0.0F);
  EXPECT_EQ(ParseFloat("1e99999999999999999999").status, NumberStatus::kOutOfRange);
  EXPECT_EQ(ParseFloat("1" + zeros).status, NumberStatus::kOutOfRange);
}

TEST(ParseFloatTest, TheMiddleOfTwoFloatsGoesToTheEvenOneAndADigitMoreDecides) {
  std::mt19937 random(3);
  for (int draw = 0; draw < 3'000; ++draw) {
    const std::uint32_t bits = random() % 0x7F7FFFFFU;
    std::string middle = MiddleText(bits);
    const std::size_t exponent_at = middle.find('e');
    ExpectSameAsStrtof(middle);
    ExpectSameAsStrtof(middle.insert(exponent_at, std::string(1'000, '0') + "1"));
    EXPECT_EQ(Bits(ParseFloat(middle).value), bits + 1) << middle;
  }
}

TEST(ParseFloatTest, TheMiddleBeyondTheLargestFloatIsOutOfRange) {
  const std::string middle = "340282356779733661637539395458142568447";
  EXPECT_EQ(Bits(ParseFloat(middle + ".9999").value), 0x7F7FFFFFU);
  EXPECT_EQ(ParseFloat("340282356779733661637539395458142568448").status,
            NumberStatus::kOutOfRange);
}

TEST(ParseFloatTest, RandomTextIsReadLikeStrtof) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int draw = 0; draw < 20'000; ++draw) {
    std::string text = random() % 2 == 0 ? "-" : "";
    text += std::to_string(random() % 1'000);
    if (random() % 2 == 0) text += "." + std::to_string(random()) + std::to_string(random());
    if (random() % 2 == 0) text += "e" + std::to_string(static_cast<int>(random() % 110) - 60);
    ASSERT_NO_FATAL_FAILURE(ExpectSameAsStrtof(text));
  }
}

}  // namespace
