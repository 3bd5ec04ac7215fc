#include "sandbox/memory_ledger.h"

#include <gtest/gtest.h>

namespace emu::sandbox {
namespace {

constexpr std::uint64_t kMib = 1 << 20;
constexpr std::uint64_t kQemuMib = 15;

// A process whose guest uses `now` MiB and has used `most`, under a QEMU of 15 MiB.
ProcessSize Size(std::uint64_t now, std::uint64_t most) {
  return {(kQemuMib + now) * kMib, (kQemuMib + most) * kMib};
}

MemoryLedger::Look Look(std::uint64_t now, std::uint64_t most) {
  return {Size(now, most), {now * kMib, now * kMib / 2, kQemuMib * kMib}};
}

class MemoryLedgerTest : public testing::Test {
 protected:
  MemoryLedger ledger_{128 * kMib};
};

TEST_F(MemoryLedgerTest, MemoryThatWasFreedAgainCounts) {
  ledger_.Record({Look(1, 50)});
  EXPECT_EQ(ledger_.now_bytes(), 1 * kMib);
  EXPECT_EQ(ledger_.max_bytes(), 50 * kMib);
}

TEST_F(MemoryLedgerTest, PagesThatAreBeingFreedAreNotTakenForQemus) {
  // The kernel still counts 13 MiB of a mapping that is no longer listed.
  ledger_.Record({{Size(13, 50), {0, 0, kQemuMib * kMib}}});
  EXPECT_EQ(ledger_.max_bytes(), 50 * kMib);
}

TEST_F(MemoryLedgerTest, APeakWithinTheNoiseOfTheKernelsCountersIsNone) {
  ProcessSize size = Size(2, 2);
  size.peak_bytes += kMib / 2;
  ledger_.Record({{size, {2 * kMib, 2 * kMib, kQemuMib * kMib}}});
  EXPECT_EQ(ledger_.max_bytes(), 2 * kMib);
}

TEST_F(MemoryLedgerTest, TheLimitItselfIsNotBeyondIt) {
  ledger_.Record({Look(128, 128)});
  EXPECT_FALSE(ledger_.exceeded());
  ledger_.Record({Look(129, 129)});
  EXPECT_TRUE(ledger_.exceeded());
}

TEST_F(MemoryLedgerTest, AMomentBeyondTheLimitIsBeyondIt) {
  ledger_.Record({Look(1, 129)});
  EXPECT_TRUE(ledger_.exceeded());
}

TEST_F(MemoryLedgerTest, APageThatTwoProcessesShareCountsOnce) {
  ledger_.Record({Look(40, 40), Look(40, 40)});  // Half of each is the other's.
  EXPECT_EQ(ledger_.now_bytes(), 40 * kMib);
}

TEST_F(MemoryLedgerTest, PeaksOfTwoProcessesAreNotAddedUp) {
  ledger_.Record({Look(2, 100), Look(2, 90)});
  EXPECT_EQ(ledger_.max_bytes(), 100 * kMib);
  EXPECT_FALSE(ledger_.exceeded());
}

TEST_F(MemoryLedgerTest, TheMostIsKept) {
  ledger_.Record({Look(50, 50)});
  ledger_.Record({Look(1, 1)});
  EXPECT_EQ(ledger_.max_bytes(), 50 * kMib);
}

TEST_F(MemoryLedgerTest, ALookIsDueWhenTheGuestHasGrownMuch) {
  EXPECT_TRUE(ledger_.WantsLook({Size(0, 0)}));
  ledger_.Record({Look(1, 1)});
  EXPECT_FALSE(ledger_.WantsLook({Size(1, 1)}));
  EXPECT_TRUE(ledger_.WantsLook({Size(3, 3)}));
}

TEST_F(MemoryLedgerTest, ALookIsDueWhenAPeakHasGone) {
  ledger_.Record({Look(1, 1)});
  EXPECT_TRUE(ledger_.WantsLook({Size(1, 20)}));
}

TEST_F(MemoryLedgerTest, ALookIsDueNearTheLimitAtAnyGrowth) {
  ledger_.Record({Look(128, 128)});
  ProcessSize size = Size(128, 128);
  EXPECT_FALSE(ledger_.WantsLook({size}));
  size.resident_bytes += 4096;
  size.peak_bytes += 4096;
  EXPECT_TRUE(ledger_.WantsLook({size}));
}

TEST_F(MemoryLedgerTest, AtTheEndOfAnInvocationASmallGrowthIsLookedAt) {
  ledger_.Record({Look(1, 1)});
  EXPECT_FALSE(ledger_.WantsFinalLook({Size(1, 1)}));
  ProcessSize size = Size(1, 1);
  size.resident_bytes += kMib / 8;
  EXPECT_FALSE(ledger_.WantsLook({size}));
  EXPECT_TRUE(ledger_.WantsFinalLook({size}));
}

}  // namespace
}  // namespace emu::sandbox
