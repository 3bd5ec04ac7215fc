#include "measure/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "measure/compare_svg.h"
#include "measure/statistics.h"

namespace emu::measure {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

MeasureSummary Small() {
  return {.name = "bootstrap",
          .bootstrap_bytes = 11'808,
          .zip_bytes = 7'875,
          .init_instructions = 1'000,
          .init_system_calls = 0,
          .init_pages = 8,
          .invoke_instructions = 4'000.5,
          .peak_memory_mb = 0.3,
          .init_wall_ms = 0.25};
}

MeasureSummary Large() {
  return {.name = "glibc_echo",
          .bootstrap_bytes = 2'361'600,
          .init_instructions = 200'000,
          .init_system_calls = 30,
          .init_pages = 80,
          .invoke_instructions = 2'000.25,
          .invoke_pages = 3,
          .peak_memory_mb = 1.8,
          .init_wall_ms = 0.5};
}

TEST(StatisticsTest, TheMedianOfAnEvenNumberLiesBetweenTheMiddleTwo) {
  EXPECT_EQ(Median({4, 1, 3, 2}), 2.5);
  EXPECT_EQ(Median({5, 1, 3}), 3);
  EXPECT_EQ(Median({7}), 7);
  EXPECT_EQ(Median({}), std::nullopt);
}

TEST(StatisticsTest, QuartilesAreInterpolated) {
  const auto spread = SpreadOf({4, 1, 3, 2});
  ASSERT_TRUE(spread);
  EXPECT_EQ(spread->minimum, 1);
  EXPECT_EQ(spread->lower_quartile, 1.75);
  EXPECT_EQ(spread->upper_quartile, 3.25);
  EXPECT_EQ(spread->maximum, 4);
}

TEST(CompareTest, EveryNumberStandsBesideTheOthersWithItsRatio) {
  const std::string text = CompareText(Small(), Large());
  EXPECT_THAT(text, HasSubstr("A: bootstrap  "));
  EXPECT_THAT(text, HasSubstr("B: glibc_echo"));
  EXPECT_THAT(text, HasSubstr("bootstrap, B                  11,808       2,361,600       ×200\n"));
  EXPECT_THAT(text, HasSubstr("4,000.5"));
  EXPECT_THAT(text, HasSubstr("×0.50"));
}

TEST(CompareTest, WhatOneSideLacksIsNotCheckedAndHasNoRatio) {
  const std::string text = CompareText(Small(), Large());
  EXPECT_THAT(text, HasSubstr("zip, B                         7,875     not checked          -\n"));
  EXPECT_THAT(text, HasSubstr("invoke pages             not checked               3          -\n"));
  EXPECT_THAT(text, HasSubstr("init system calls                  0              30          -\n"));
}

TEST(CompareJsonTest, KeepsCountsAsIntegersAndGapsAsNull) {
  const auto json = CompareJson(Small(), Large());
  EXPECT_EQ(json["a"]["bootstrap_bytes"].dump(), "11808");
  EXPECT_TRUE(json["b"]["zip_bytes"].is_null());
  EXPECT_TRUE(json["ratios"]["zip_bytes"].is_null());
  EXPECT_DOUBLE_EQ(json["ratios"]["init_pages"], 10);
  EXPECT_EQ(json["a"]["invoke_instructions"].dump(), "4000.5");
}

TEST(CompareSvgTest, RowsWithoutARatioHaveNoBar) {
  const std::string svg = CompareSvg(Small(), Large());
  std::size_t bars = 0;
  for (std::size_t at = 0; (at = svg.find("<rect", at)) != svg.npos; ++at) ++bars;
  EXPECT_EQ(bars, 6u);
  EXPECT_THAT(svg, HasSubstr("7,875 → not checked"));
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
  EXPECT_THAT(svg, Not(HasSubstr("inf")));
}

TEST(CompareSvgTest, NamesCannotBreakTheDocument) {
  MeasureSummary odd = Large();
  odd.name = "<b>&\x01";
  EXPECT_THAT(CompareSvg(Small(), odd),
              HasSubstr("<title>&lt;b&gt;&amp;\\x01 ÷ bootstrap</title>"));
}

TEST(CompareSvgTest, NothingMeasuredIsStillAPicture) {
  EXPECT_THAT(CompareSvg({}, {}), HasSubstr("not checked → not checked"));
}

}  // namespace
}  // namespace emu::measure
