// Doubles and whole numbers from text, and doubles to text, beside the C and C++ libraries, which
// round correctly.
#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <random>

#include "lambda/number_text.h"
#include "runtime/fenced_text.h"

namespace {

using lambda::FormatDouble;
using lambda::NumberStatus;
using lambda::ParsedDouble;
using lambda::ParseDouble;
using lambda::ParseInt64;

constexpr std::uint64_t kInfinity = 0x7FF0'0000'0000'0000;

std::uint64_t Bits(double value) { return std::bit_cast<std::uint64_t>(value); }

ParsedDouble Parse(const std::string& text) {
  const runtime_test::FencedText fenced(text);
  return ParseDouble({fenced.data(), fenced.size()});
}

void ExpectSameAsStrtod(const std::string& text) {
  const ParsedDouble got = Parse(text);
  const double expected = std::strtod(text.c_str(), nullptr);
  ASSERT_EQ(got.length, text.size()) << text;
  if (std::isinf(expected)) {
    ASSERT_EQ(got.status, NumberStatus::kOutOfRange) << text;
  } else {
    ASSERT_EQ(got.status, NumberStatus::kOk) << text;
    ASSERT_EQ(Bits(got.value), Bits(expected)) << text;
  }
}

// The middle of the double of `bits` and the next one, with all its digits.
std::string MiddleText(std::uint64_t bits) {
  const long double low = std::bit_cast<double>(bits), high = std::bit_cast<double>(bits + 1);
  char text[900];
  std::snprintf(text, sizeof text, "%.800Le", low + (high - low) / 2);
  return text;
}

std::uint64_t AnyBits(std::mt19937_64& random) { return random() % kInfinity; }

TEST(ParseDoubleTest, KnownHardTextsAreReadToTheirBits) {
  const std::pair<const char*, std::uint64_t> cases[] = {
      {"0", 0},
      {"1", 0x3FF0000000000000},
      {"0.1", 0x3FB999999999999A},
      {"9007199254740993", 0x4340000000000000},  // 2^53 + 1: a middle, to even.
      {"9007199254740993.00000000000000000001", 0x4340000000000001},
      {"9007199254740995", 0x4340000000000002},
      {"2.2250738585072014e-308", 0x0010000000000000},  // The least normal number.
      {"2.2250738585072011e-308", 0x000FFFFFFFFFFFFF},
      {"4.9406564584124654e-324", 1},
      {"2.4703282292062328e-324", 1},
      {"2.4703282292062327e-324", 0},
      {"1.7976931348623157e308", 0x7FEFFFFFFFFFFFFF},
      {"1.7976931348623158e308", 0x7FEFFFFFFFFFFFFF},
      {"8.442911973260991817129021e-309", 0x0006123400000001}};
  for (const auto& [text, bits] : cases) EXPECT_EQ(Bits(Parse(text).value), bits) << text;
  EXPECT_EQ(Parse("1.797693134862315907729e308").status, NumberStatus::kOutOfRange);
}

TEST(ParseDoubleTest, WhatIsNoJsonNumberIsRejectedWhereItBreaks) {
  const std::pair<const char*, std::size_t> cases[] = {{"", 0},   {"+1", 0},  {".5", 0},
                                                       {"-", 1},  {"1.", 2},  {"01", 1},
                                                       {"1e", 2}, {"1e+", 3}, {"inf", 0}};
  for (const auto& [text, length] : cases) {
    EXPECT_EQ(Parse(text).status, NumberStatus::kNotANumber) << text;
    EXPECT_EQ(Parse(text).length, length) << text;
    EXPECT_EQ(ParseInt64(text).status, NumberStatus::kNotANumber) << text;
    EXPECT_EQ(ParseInt64(text).length, length) << text;
  }
}

TEST(ParseDoubleTest, TheMiddleOfTwoDoublesGoesToTheEvenOneAndADigitMoreDecides) {
  if (std::numeric_limits<long double>::digits < 64) GTEST_SKIP() << "no wider type for the middle";
  std::mt19937_64 random(3);
  for (int draw = 0; draw < 2'000; ++draw) {
    const std::uint64_t bits = draw % 8 == 0 ? random() % 0x0020000000000000 : AnyBits(random);
    std::string middle = MiddleText(bits);
    const std::size_t exponent_at = middle.find('e');
    ASSERT_NO_FATAL_FAILURE(ExpectSameAsStrtod(middle));
    EXPECT_EQ(Bits(Parse(middle).value), bits + bits % 2) << middle;
    ASSERT_NO_FATAL_FAILURE(
        ExpectSameAsStrtod(middle.insert(exponent_at, std::string(900, '0') + "1")));
    EXPECT_EQ(Bits(Parse(middle).value), bits + 1) << middle;
  }
}

TEST(ParseDoubleTest, TextsNearTheMiddleAreReadLikeStrtod) {
  std::mt19937_64 random(4);
  for (int draw = 0; draw < 20'000; ++draw) {
    char text[64];
    const double value = std::bit_cast<double>(AnyBits(random));
    std::snprintf(text, sizeof text, "%.*e", 14 + static_cast<int>(random() % 8), value);
    ASSERT_NO_FATAL_FAILURE(ExpectSameAsStrtod(text));
  }
}

TEST(ParseDoubleTest, RandomTextIsReadLikeStrtod) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  for (int draw = 0; draw < 30'000; ++draw) {
    std::string text = random() % 2 == 0 ? "-" : "";
    text += std::to_string(random() % 1'000);
    if (random() % 2 == 0) text += "." + std::to_string(random());
    if (text.find('.') != text.npos && random() % 2 == 0) text += std::to_string(random());
    if (random() % 2 == 0) text += "e" + std::to_string(static_cast<int>(random() % 720) - 370);
    ASSERT_NO_FATAL_FAILURE(ExpectSameAsStrtod(text));
  }
}

TEST(ParseDoubleTest, HugeExponentsAndMillionsOfDigitsCancel) {
  const std::string zeros(2'000'000, '0');
  EXPECT_EQ(Parse("0." + zeros + "25e2000001").value, 2.5);
  EXPECT_EQ(Parse("25" + zeros + "e-2000001").value, 2.5);
  EXPECT_EQ(Parse("1e-99999999999999999999").value, 0.0);
  EXPECT_EQ(Parse("-0e99999999999999999999").status, NumberStatus::kOk);
  EXPECT_EQ(Parse("1e99999999999999999999").status, NumberStatus::kOutOfRange);
}

TEST(ParseInt64Test, WholeNumbersAreExactHoweverTheyAreWritten) {
  const std::pair<const char*, std::int64_t> cases[] = {
      {"0", 0},
      {"-0", 0},
      {"1000", 1000},
      {"1e3", 1000},
      {"1000.000", 1000},
      {"1.5e1", 15},
      {"1500e-2", 15},
      {"0e999999999999999999999", 0},
      {"0.000e-5", 0},
      {"9223372036854775807", INT64_MAX},
      {"-9223372036854775808", INT64_MIN},
      {"-9223372036854775808.000000000000000000000", INT64_MIN},
      {"9.223372036854775807e18", INT64_MAX},
      {"9223372036854775807000e-3", INT64_MAX},
      {"900719925474099267", 900719925474099267}};
  for (const auto& [text, value] : cases) {
    EXPECT_EQ(ParseInt64(text).status, NumberStatus::kOk) << text;
    EXPECT_EQ(ParseInt64(text).value, value) << text;
  }
}

TEST(ParseInt64Test, FractionsAreInexactAndNothingIsRounded) {
  for (const char* text : {"0.5", "-1.5", "1e-1", "1.0000000000000000000000001", "12345e-3",
                           "1e-99999999999999999999"}) {
    EXPECT_EQ(ParseInt64(text).status, NumberStatus::kInexact) << text;
    EXPECT_EQ(ParseInt64(text).value, 0) << text;
  }
}

TEST(ParseInt64Test, BeyondTheRangeIsTold) {
  for (const char* text :
       {"9223372036854775808", "-9223372036854775809", "1e19", "18446744073709551615",
        "18446744073709551616", "99999999999999999999999", "1e99999999999999999999"}) {
    EXPECT_EQ(ParseInt64(text).status, NumberStatus::kOutOfRange) << text;
    EXPECT_EQ(ParseInt64(text).value, 0) << text;
  }
}

TEST(ParseInt64Test, EveryRandomIntegerReadsBack) {
  std::mt19937_64 random(6);
  for (int draw = 0; draw < 20'000; ++draw) {
    const auto value = static_cast<std::int64_t>(random()) >> random() % 64;
    ASSERT_EQ(ParseInt64(std::to_string(value)).value, value);
  }
}

// The shortest digits that the C++ library prints, in our notation of exponents.
void ExpectShortest(double value) {
  lambda::DoubleText room;
  const std::string ours(FormatDouble(value, room));
  ASSERT_EQ(Bits(ParseDouble(ours).value), Bits(value)) << ours;
  char theirs[64];
  const auto end =
      std::to_chars(theirs, std::end(theirs), value, std::chars_format::scientific).ptr;
  char again[64];
  const auto again_end = std::to_chars(again, std::end(again), std::strtod(ours.c_str(), nullptr),
                                       std::chars_format::scientific)
                             .ptr;
  ASSERT_EQ(std::string(theirs, end), std::string(again, again_end)) << ours;
  const auto digits_of = [](std::string_view text) {
    std::string digits;
    for (const char c : text.substr(0, text.find('e'))) {
      if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
    }
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    return digits;
  };
  ASSERT_EQ(digits_of(ours), digits_of({theirs, end})) << ours;
}

TEST(FormatDoubleTest, NotationIsThatOfEcmaScript) {
  const std::pair<double, const char*> cases[] = {
      {0.0, "0"},
      {-0.0, "-0"},
      {1, "1"},
      {-1.5, "-1.5"},
      {1e-6, "0.000001"},
      {1e-7, "1e-7"},
      {1e20, "100000000000000000000"},
      {1e21, "1e+21"},
      {1.5e300, "1.5e+300"},
      {5e-324, "5e-324"},
      {0.1, "0.1"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {-1.2345678901234567e-6, "-0.0000012345678901234567"},
      {9007199254740993, "9007199254740992"},
      {123456789012, "123456789012"}};
  for (const auto& [value, text] : cases) {
    lambda::DoubleText room;
    EXPECT_EQ(FormatDouble(value, room), text);
  }
}

TEST(FormatDoubleTest, WhatIsNotFiniteHasNoText) {
  lambda::DoubleText room;
  EXPECT_EQ(FormatDouble(INFINITY, room), "");
  EXPECT_EQ(FormatDouble(-NAN, room), "");
}

TEST(FormatDoubleTest, PowersOfTwoAndTheirNeighboursAreShortest) {
  for (int exponent = -1074; exponent < 1023; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(power));
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(std::nextafter(power, 0)));
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(std::nextafter(power, INFINITY)));
  }
}

TEST(FormatDoubleTest, RandomDoublesAreShortest) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  for (int draw = 0; draw < 20'000; ++draw) {
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(std::bit_cast<double>(AnyBits(random))));
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(static_cast<double>(random() % 1'000'000) / 1'000));
    ASSERT_NO_FATAL_FAILURE(ExpectShortest(std::bit_cast<double>(random() % 4'096)));
  }
}

}  // namespace
