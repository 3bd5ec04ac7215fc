#include "measure/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_profile.h"

namespace emu::measure {
namespace {

using ::testing::HasSubstr;

// What is complained about when `line` stands between the first node and the end.
std::string Complaint(const std::string& line) {
  const auto profile = ParseProfile("emu-profile 1\nnode 0 - 400000 1 0 0\n" + line + "\nend\n");
  return profile ? "accepted" : profile.error().message;
}

TEST(ProfileTest, MappingsNodesAndBlocksAreRead) {
  const Profile profile = SampleProfile();
  ASSERT_EQ(profile.mappings.size(), 2u);
  EXPECT_EQ(profile.mappings[1].path, "/lib/libx y.so.1");
  EXPECT_EQ(profile.mappings[1].offset, 0x1000u);
  ASSERT_EQ(profile.nodes.size(), 5u);
  EXPECT_EQ(profile.nodes[0].parent, ContextNode::kNoParent);
  EXPECT_EQ(profile.nodes[3].parent, 1u);
  EXPECT_EQ(profile.nodes[2].calls, (PhaseCounts{0, 30, 0}));
  ASSERT_EQ(profile.blocks.size(), 7u);
  EXPECT_EQ(profile.blocks[1].executions, (PhaseCounts{2, 10, 0}));
  EXPECT_EQ(profile.blocks[3].node, 3u);  // An index, not the number in the text.
}

TEST(ProfileTest, EveryTruncationIsRefused) {
  const std::string_view text = kSampleProfile;
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_FALSE(ParseProfile(text.substr(0, length))) << length;
  }
}

TEST(ProfileTest, AComplaintNamesTheLine) {
  EXPECT_EQ(Complaint("block 0 400000 0 1 1 1"),
            "profile of the guest, line 3: a block without instructions");
  EXPECT_EQ(ParseProfile("emu-profile 2\n").error().message,
            "profile of the guest, line 1: must be \"emu-profile 1\"");
}

TEST(ProfileTest, BrokenLinesAreRefused) {
  EXPECT_THAT(Complaint(""), HasSubstr("must begin with map"));
  EXPECT_THAT(Complaint("nod 1 0 400000 1 0 0"), HasSubstr("must begin with"));
  EXPECT_THAT(Complaint("node 1 0 400000 1 0"), HasSubstr("other phases is missing"));
  EXPECT_THAT(Complaint("node 1 0 400000 1 0 0 9"), HasSubstr("\"9\" is too much"));
  EXPECT_THAT(Complaint("node 1 0 400000 1 0 -1"), HasSubstr("not \"-1\""));
  EXPECT_THAT(Complaint("node 1 0 0x400000 1 0 0"),
              HasSubstr("the entry must be a hexadecimal number"));
  EXPECT_THAT(Complaint("node 1 0  400000 1 0 0"), HasSubstr("the entry is missing"));
  EXPECT_THAT(Complaint("node 0 - 400000 1 0 0"), HasSubstr("node 0 is there twice"));
  EXPECT_THAT(Complaint("node 1 2 400000 1 0 0"), HasSubstr("not that of an earlier node"));
  EXPECT_THAT(Complaint("node 1 1 400000 1 0 0"), HasSubstr("not that of an earlier node"));
  EXPECT_THAT(Complaint("block 7 400000 1 1 0 0"), HasSubstr("not that of an earlier node"));
  EXPECT_THAT(Complaint("block 0 400002 1 1 0 0"), HasSubstr("not a multiple of 4"));
  EXPECT_THAT(Complaint("block 0 400000 99999 1 0 0"), HasSubstr("up to 65536"));
  EXPECT_THAT(Complaint("block 0 fffffffffffffffc 2 1 0 0"), HasSubstr("beyond the last address"));
  EXPECT_THAT(Complaint("map 2000 1000 0 /x"), HasSubstr("ends before it starts"));
  EXPECT_THAT(Complaint("map 1000 2000 0"), HasSubstr("the path is missing"));
  EXPECT_THAT(Complaint("end\nmap 1000 2000 0 /x"), HasSubstr("text after the end"));
}

TEST(ProfileTest, SumsThatCouldOverflowAreRefused) {
  const std::string half = "block 0 400000 2 1152921504606846976 0 0";  // 2^61 instructions.
  EXPECT_EQ(Complaint(half + "\n" + half), "accepted");
  EXPECT_THAT(Complaint(half + "\n" + half + "\nblock 0 400000 1 1 0 0"), HasSubstr("2^62"));
  EXPECT_THAT(Complaint("block 0 400000 65536 4611686018427387904 0 0"), HasSubstr("2^62"));
  EXPECT_THAT(Complaint("node 1 - 0 4611686018427387904 0 0"), HasSubstr("2^62"));
}

TEST(ProfileTest, UnprintableBytesDoNotReachTheMessage) {
  EXPECT_THAT(Complaint("block 0 \x1b[31m 1 1 0 0"), HasSubstr("\\x1b[31m"));
}

}  // namespace
}  // namespace emu::measure
