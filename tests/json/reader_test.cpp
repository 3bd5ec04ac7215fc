// Arrays of numbers read in one pass: what is read, and what each fault is about.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <vector>

#include "lambda/json_reader.h"
#include "number_array_text.h"
#include "runtime/fenced_text.h"

namespace {

using lambda::json::Error;
using lambda::json::Reader;

struct ReadArray {
  std::vector<float> floats;
  lambda::json::Fault fault;
};

ReadArray Read(std::string_view text, std::size_t room = 1'000) {
  const runtime_test::FencedText fenced(text);
  ReadArray read = {std::vector<float>(room), {}};
  Reader reader({fenced.data(), fenced.size()});
  const std::size_t count = reader.ReadFloats(read.floats);
  reader.ExpectEnd();
  read.floats.resize(count);
  read.fault = reader.fault();
  return read;
}

TEST(JsonReaderTest, AnArrayOfNumbersBecomesFloats) {
  const ReadArray read = Read(
      " [0.123456,-12.5e3 , 7,\n1E-2,0,-0.0,1e-45,3.4028235e38,16777217, 0.10000000000000000001]");
  EXPECT_EQ(read.fault.error, Error::kNone);
  EXPECT_EQ(read.floats, (std::vector<float>{0.123456F, -12500, 7, 0.01F, 0, 0, 0x1p-149F,
                                             0x1.fffffep127F, 16777216, 0.1F}));
  EXPECT_TRUE(std::signbit(read.floats[5]));
}

TEST(JsonReaderTest, AnEmptyArrayHasNoNumbers) {
  EXPECT_EQ(Read("[]").floats.size(), 0U);
  EXPECT_EQ(Read(" [ ] ").fault.error, Error::kNone);
}

TEST(JsonReaderTest, TheFirstFaultTellsWhichElementAndWhere) {
  const struct {
    const char* text;
    Error error;
    std::size_t offset, count;
  } cases[] = {
      {"{}", Error::kWrongKind, 0, 0},
      {"1", Error::kWrongKind, 0, 0},
      {"", Error::kNotJson, 0, 0},
      {"[1,\"2\"]", Error::kWrongKind, 3, 1},
      {"[1, null]", Error::kWrongKind, 4, 1},
      {"[[1]]", Error::kWrongKind, 1, 0},
      {"[1,1e39]", Error::kOutOfRange, 3, 1},
      {"[9999999999999999999e22]", Error::kOutOfRange, 1, 0},
      {"[1,-1000000000000000000e22]", Error::kOutOfRange, 3, 1},
      {"[9999999999999999999e20]", Error::kOutOfRange, 1, 0},
      {"[1,2,3,4,5]", Error::kNoRoom, 9, 4},
      {"[1,2,3,4, 5]", Error::kNoRoom, 10, 4},
      {"[1,]", Error::kNotJson, 3, 1},
      {"[1 2]", Error::kNotJson, 3, 1},
      {"[1", Error::kNotJson, 2, 1},
      {"[1,", Error::kNotJson, 3, 1},
      {"[01]", Error::kNotJson, 2, 0},
      {"[1.]", Error::kNotJson, 3, 0},
      {"[1e]", Error::kNotJson, 3, 0},
      {"[-]", Error::kNotJson, 2, 0},
      {"[1.5e+]", Error::kNotJson, 6, 0},
      {"[1]]", Error::kNotJson, 3, 1},
      {"[nul]", Error::kNotJson, 4, 0},
      {"[1,,2]", Error::kNotJson, 3, 1},
      {"[1,2", Error::kNotJson, 4, 2},
  };
  for (const auto& [text, error, offset, count] : cases) {
    const ReadArray read = Read(text, 4);
    EXPECT_EQ(read.fault.error, error) << text;
    EXPECT_EQ(read.fault.offset, offset) << text;
    EXPECT_EQ(read.floats.size(), count) << text;
  }
}

TEST(JsonReaderTest, ArraysStandAmongOtherMembers) {
  constexpr std::string_view kText =
      R"({"x":[[1]],"floats":[1,2.5],"doubles":[0.1],"n":3,"on":true})";
  Reader reader(kText);
  lambda::json::String name;
  float floats[4];
  double doubles[4];
  std::size_t float_count = 0, double_count = 0;
  std::int64_t n = 0;
  bool on = false;
  reader.PeekValue();
  for (reader.Enter(); reader.NextMember(name);) {
    reader.PeekValue();
    if (name == "floats") {
      float_count = reader.ReadFloats(floats);
    } else if (name == "doubles") {
      double_count = reader.ReadDoubles(doubles);
    } else if (name == "n") {
      n = reader.ReadInt64().value;
    } else if (name == "on") {
      on = reader.ReadBool();
    } else {
      reader.SkipValue();
    }
  }
  reader.ExpectEnd();
  EXPECT_TRUE(reader.ok());
  EXPECT_EQ(float_count, 2U);
  EXPECT_EQ(floats[1], 2.5F);
  EXPECT_EQ(double_count, 1U);
  EXPECT_EQ(doubles[0], 0.1);
  EXPECT_EQ(n, 3);
  EXPECT_TRUE(on);
}

TEST(JsonReaderTest, ALargeArrayIsReadLikeStrtofAndStrtod) {
  const std::string text = json_test::NumberArrayText(200'000, 11);
  std::vector<float> floats(100'000);
  std::vector<double> doubles(100'000);
  Reader float_reader(text), double_reader(text);
  const std::size_t count = float_reader.ReadFloats(floats);
  ASSERT_EQ(double_reader.ReadDoubles(doubles), count);
  ASSERT_TRUE(float_reader.ok() && double_reader.ok());
  const char* at = text.c_str() + 1;
  for (std::size_t i = 0; i < count; ++i) {
    char* end;
    ASSERT_EQ(floats[i], std::strtof(at, nullptr)) << i;
    ASSERT_EQ(doubles[i], std::strtod(at, &end)) << i;
    at = end + 1;
  }
  EXPECT_GT(count, 10'000U);
}

TEST(JsonReaderTest, EveryTruncationOfAnArrayIsRejected) {
  const std::string text = json_test::NumberArrayText(600, 12);
  for (std::size_t size = 0; size < text.size(); ++size) {
    EXPECT_EQ(Read(text.substr(0, size)).fault.error, Error::kNotJson) << size;
  }
  EXPECT_EQ(Read(text).fault.error, Error::kNone);
}

TEST(JsonReaderTest, TheCallersFaultStaysTheFirst) {
  Reader reader("[1,x]");
  reader.PeekValue();
  reader.Enter();
  reader.NextElement();
  reader.Fail(Error::kFirstOwn, 1);
  EXPECT_FALSE(reader.NextElement());
  reader.ExpectEnd();
  EXPECT_EQ(reader.fault().error, Error::kFirstOwn);
  EXPECT_EQ(reader.fault().offset, 1U);
}

}  // namespace
