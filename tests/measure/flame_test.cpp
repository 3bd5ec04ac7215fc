#include "measure/flame.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "measure/flame_layout.h"
#include "measure/xml.h"
#include "sample_profile.h"

namespace emu::measure {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<Phase> kAllPhases(kPhases.begin(), kPhases.end());

// For each box that is one frame: what stands right below it, its own and what is not drawn.
void ExpectNothingLost(const std::vector<FlameBox>& boxes) {
  for (const FlameBox& box : boxes) {
    if (box.merged > 0) continue;
    std::uint64_t sum = box.own + box.not_drawn;
    for (const FlameBox& below : boxes) {
      const bool is_below = below.row == box.row + 1 && below.first >= box.first &&
                            below.first + below.width <= box.first + box.width;
      if (is_below) sum += below.width;
    }
    EXPECT_EQ(sum, box.width) << "frame " << box.frame;
  }
}

TEST(FlameLayoutTest, TheRootIsAsWideAsTheChosenPhases) {
  const auto boxes = LayOutFlame(SampleFrames(), {kPhases[1]}, {.narrowest = 1, .rows = 100});
  ASSERT_FALSE(boxes.empty());
  EXPECT_EQ(boxes[0].width, 472u);
  EXPECT_EQ(LayOutFlame(SampleFrames(), kAllPhases, {.narrowest = 1, .rows = 100})[0].width, 517u);
}

TEST(FlameLayoutTest, NoInstructionIsLostWhateverIsMerged) {
  for (std::uint64_t narrowest = 1; narrowest < 600; narrowest += 7) {
    for (std::size_t rows = 1; rows < 6; ++rows) {
      ExpectNothingLost(LayOutFlame(SampleFrames(), kAllPhases, {narrowest, rows}));
    }
  }
}

TEST(FlameLayoutTest, NarrowNeighboursAreOneMarkedBox) {
  FrameTree tree;
  tree.frames.emplace_back();
  tree.frames.push_back({.parent = 0, .function = 1, .self = {100, 0, 0}});
  for (std::size_t function = 2; function < 12; ++function) {
    tree.frames.push_back({.parent = 0, .function = function, .self = {1, 0, 0}});
  }
  const auto boxes = LayOutFlame(tree, {kPhases[0]}, {.narrowest = 5, .rows = 10});
  ASSERT_EQ(boxes.size(), 3u);
  EXPECT_EQ(boxes[2].merged, 10u);
  EXPECT_EQ(boxes[2].first, 100u);
  EXPECT_EQ(boxes[2].width, 10u);
}

TEST(FlameLayoutTest, AProgramWithoutInstructionsHasNoBoxes) {
  EXPECT_TRUE(LayOutFlame(BuildFrames({}, SampleCode()), kAllPhases, {1, 10}).empty());
}

TEST(FlameTest, BoxesCarryNameInstructionsAndShare) {
  const std::string svg =
      FlameSvg(SampleFrames(), SampleCode(), {.title = "a <b> & c", .phases = {kPhases[1]}});
  EXPECT_THAT(svg, HasSubstr("<title>a &lt;b&gt; &amp; c</title>"));
  EXPECT_THAT(svg, HasSubstr("<title>work(float const*)\n452 instructions, 95.8 %\nits own: 102"));
  EXPECT_THAT(svg, HasSubstr("<title>leaf\n18 instructions, 3.8 %"));
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
}

TEST(FlameTest, LabelsAreCutToTheirBox) {
  MappedFile program = SampleProgram();
  program.functions[2].name = std::string(500, 'x');
  const CodeMap code(SampleProfile().mappings, {program});
  const std::string svg = FlameSvg(SampleFrames(), code, {.title = "t", .phases = {kPhases[1]}});
  EXPECT_THAT(svg, HasSubstr(">xxxx…</text>"));
  EXPECT_THAT(svg, HasSubstr("<title>" + std::string(500, 'x') + "\n"));
}

TEST(FlameTest, NamesCannotBreakTheDocument) {
  MappedFile program = SampleProgram();
  program.functions[2].name = "</title><script>\x01\xff\"&";
  const CodeMap code(SampleProfile().mappings, {program});
  const std::string svg = FlameSvg(SampleFrames(), code, {.title = "t", .phases = kAllPhases});
  EXPECT_THAT(svg, HasSubstr("<title>&lt;/title&gt;&lt;script&gt;\\x01\\xff&quot;&amp;\n"));
}

TEST(XmlTest, WhatXmlCannotCarryIsReplaced) {
  EXPECT_EQ(EscapeXml("a\x02z\xEF\xBF\xBFz"), "a\uFFFDz\uFFFDz");
}

}  // namespace
}  // namespace emu::measure
