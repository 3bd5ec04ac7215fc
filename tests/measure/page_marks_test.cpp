#include "measure/plugin/page_marks.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <vector>

namespace emu::counter {
namespace {

TEST(PageMarksTest, APageCountsOnceInAPhase) {
  const auto marks = std::make_unique<PageMarks>();
  marks->Mark(0x400000, 1);
  marks->Mark(0x400fff, 1);
  EXPECT_EQ(marks->TakeCount(), 1u);
  EXPECT_EQ(marks->TakeCount(), 0u);
  marks->Mark(0x400000, 1);
  EXPECT_EQ(marks->TakeCount(), 1u);
}

TEST(PageMarksTest, AnAccessAcrossABoundaryReachesBothPages) {
  const auto marks = std::make_unique<PageMarks>();
  marks->Mark(0x400ffc, 8);
  EXPECT_EQ(marks->TakeCount(), 2u);
  marks->Mark(0x400000, 4097);
  EXPECT_EQ(marks->TakeCount(), 2u);
}

TEST(PageMarksTest, WhatIsNoGuestMemoryIsLeftOut) {
  const auto marks = std::make_unique<PageMarks>();
  marks->Mark(0x400000, 0);
  marks->Mark(~std::uint64_t{0}, 8);
  marks->Mark(std::uint64_t{1} << 48, 1);
  EXPECT_EQ(marks->TakeCount(), 0u);
  marks->Mark((std::uint64_t{1} << 48) - 1, 1);
  EXPECT_EQ(marks->TakeCount(), 1u);
}

TEST(PageMarksTest, ThreadsLoseAndDoubleNothing) {
  const auto marks = std::make_unique<PageMarks>();
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&marks] {
      for (std::uint64_t page = 0; page < 10'000; ++page) marks->MarkPage(page);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(marks->TakeCount(), 10'000u);
}

}  // namespace
}  // namespace emu::counter
