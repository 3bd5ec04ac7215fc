#include "measure/plot_scale.h"

#include <gmock/gmock.h>

namespace emu::measure {
namespace {

using testing::ElementsAre;

TEST(PlotScaleTest, TicksAreRoundNumbersFromZero) {
  EXPECT_THAT(ScaleFor(25135).Ticks(), ElementsAre(0, 10000, 20000));
  EXPECT_THAT(ScaleFor(82).Ticks(), ElementsAre(0, 20, 40, 60, 80));
  EXPECT_THAT(ScaleFor(12).Ticks(), ElementsAre(0, 5, 10));
}

TEST(PlotScaleTest, EveryAxisHasTwoToFiveTicksBeyondZero) {
  for (std::uint64_t largest = 2; largest < 5'000'000'000; largest += largest / 7 + 1) {
    const std::size_t ticks = ScaleFor(largest).Ticks().size();
    EXPECT_GE(ticks, 3u) << largest;
    EXPECT_LE(ticks, 6u) << largest;
  }
}

TEST(PlotScaleTest, AnAxisForNothingIsNotEmpty) { EXPECT_GT(ScaleFor(0).end, 0); }

TEST(PlotScaleTest, TicksAreWrittenShort) {
  EXPECT_EQ(TickText(0), "0");
  EXPECT_EQ(TickText(500), "500");
  EXPECT_EQ(TickText(1500), "1.5k");
  EXPECT_EQ(TickText(20'000'000), "20M");
}

}  // namespace
}  // namespace emu::measure
