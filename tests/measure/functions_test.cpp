#include "measure/functions.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "measure/functions_report.h"
#include "sample_profile.h"

namespace emu::measure {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

FunctionCosts SampleCosts() { return CountFunctions(SampleFrames(), SampleCode()); }

// "name own/with callees/calls" of a phase.
std::vector<std::string> Lines(const FunctionCosts& costs, const Phase& phase) {
  std::vector<std::string> lines;
  for (const FunctionCost* f : ByOwnInstructions(costs, phase)) {
    lines.push_back(fmt::format("{} {}/{}/{}", f->name, f->self.*phase.count,
                                f->with_callees.*phase.count, f->calls.*phase.count));
  }
  return lines;
}

TEST(CodeMapTest, AnAddressIsFoundInTheFunctionItWasLinkedTo) {
  const CodeMap code = SampleCode();
  EXPECT_EQ(code.Name(code.Locate(0x400100).function), "main");
  EXPECT_EQ(code.Locate(0x400100).end, 0x400200u);
  EXPECT_EQ(code.Name(code.Locate(0x4001fc).function), "main");
  EXPECT_EQ(code.Name(code.Locate(0x400200).function), "work(float const*)");
}

TEST(CodeMapTest, WhatHasNoSymbolIsNamedByItsFile) {
  const CodeMap code = SampleCode();
  EXPECT_EQ(code.Name(code.Locate(0x400000).function), "[bootstrap outside its symbols]");
  EXPECT_EQ(code.Locate(0x400000).end, 0x400100u);
  EXPECT_EQ(code.Name(code.Locate(0x400320).function), "[bootstrap outside its symbols]");
  EXPECT_EQ(code.Name(code.Locate(0x7f0000).function), "[libx y.so.1 without symbols]");
  EXPECT_EQ(code.Name(code.Locate(0x500000).function), "[unknown]");
  EXPECT_EQ(code.Locate(0x500000).end, 0x7f0000u);
  EXPECT_EQ(code.Name(code.Locate(UINT64_MAX).function), "[unknown]");
}

TEST(FunctionsTest, InstructionsBelongToTheFunctionTheyLieIn) {
  const FunctionCosts costs = SampleCosts();
  EXPECT_EQ(costs.total, (PhaseCounts{24, 472, 21}));
  EXPECT_THAT(Lines(costs, kPhases[0]), ElementsAre("work(float const*) 20/20/2", "main 4/24/1"));
  EXPECT_THAT(Lines(costs, kPhases[2]), ElementsAre("[unknown] 21/21/1", "main 0/21/0"));
}

// work calls itself: 100 + 150 of its own and 2 behind main's last instructions, 200 in libx.
TEST(FunctionsTest, AFunctionThatCallsItselfCountsItsCalleesOnce) {
  EXPECT_THAT(
      Lines(SampleCosts(), kPhases[1]),
      ElementsAre("work(float const*) 252/452/40", "[libx y.so.1 without symbols] 200/200/5",
                  "leaf 18/18/0", "main 2/472/0"));
}

// main calls work through a stub, and leaf by a label within main.
TEST(FunctionsTest, ACallOfAMereWayInIsACallOfTheFunctionBehindIt) {
  const auto profile = ParseProfile(
      "emu-profile 1\nmap 400000 401000 0 /app/bootstrap\n"
      "node 0 - 400100 0 1 0\nnode 1 0 400400 0 9 0\nnode 2 0 400180 0 1 0\n"
      "node 3 1 400300 0 9 0\n"
      "block 1 400400 4 0 9 0\nblock 1 400200 10 0 9 0\nblock 1 400240 2 0 90 0\n"
      "block 2 400180 1 0 1 0\nblock 2 400300 8 0 1 0\nblock 3 400300 8 0 9 0\nend\n");
  ASSERT_TRUE(profile) << profile.error().message;
  MappedFile program = SampleProgram();
  program.functions.push_back({0x10400, 0x40, ".plt", true});
  const CodeMap code(profile->mappings, {program});
  EXPECT_THAT(Lines(CountFunctions(BuildFrames(*profile, code), code), kPhases[1]),
              ElementsAre("work(float const*) 270/378/9", "leaf 80/81/10",
                          "[bootstrap .plt] 36/36/0", "main 1/387/1"));
}

TEST(FunctionsTest, OwnInstructionsAddUpToTheWholeProgram) {
  const FunctionCosts costs = SampleCosts();
  PhaseCounts sum;
  for (const FunctionCost& function : costs.functions) sum += function.self;
  EXPECT_EQ(sum, costs.total);
  PhaseCounts blocks;
  for (const ProfileBlock& b : SampleProfile().blocks) blocks += b.executions * b.instructions;
  EXPECT_EQ(blocks, costs.total);
}

TEST(FunctionsTest, AChainOf200000CallsIsWalked) {
  Profile deep;
  for (std::size_t i = 0; i < 200'000; ++i) {
    deep.nodes.push_back({.parent = i - 1, .entry = 0x1000, .calls = {1, 0, 0}});
  }
  deep.blocks.push_back({.node = 199'999, .address = 0x1000, .instructions = 1, .executions = {1}});
  const CodeMap code({}, {});
  const FunctionCosts costs = CountFunctions(BuildFrames(deep, code), code);
  ASSERT_EQ(costs.functions.size(), 1u);
  EXPECT_EQ(costs.functions[0].with_callees.init, 1u);
  EXPECT_EQ(costs.functions[0].calls.init, 200'000u);
}

TEST(FunctionsTextTest, EachPhaseListsItsTopAndWhatIsLeft) {
  const std::string text = FunctionsText(SampleCosts(), 2);
  EXPECT_THAT(text, HasSubstr("init: 24 instructions\n"));
  EXPECT_THAT(text, HasSubstr("   83.3 %               20               20            2  "
                              "work(float const*)\n"));
  EXPECT_THAT(text, HasSubstr("    4.2 %               20                                "
                              "(2 more)\n"));
  EXPECT_THAT(text, Not(HasSubstr("leaf")));
}

TEST(FunctionsTextTest, NothingCountedIsSaid) {
  EXPECT_EQ(FunctionsText({}, 10), "no instructions were counted\n");
}

TEST(FunctionsJsonTest, ShowsTheSameNumbers) {
  const auto json = FunctionsJson(SampleCosts(), 1);
  EXPECT_EQ(json["invoke"]["instructions"], 472);
  EXPECT_EQ(json["invoke"]["functions_not_listed"], 3);
  EXPECT_EQ(json["invoke"]["instructions_not_listed"], 220);
  ASSERT_EQ(json["invoke"]["functions"].size(), 1u);
  const auto& work = json["invoke"]["functions"][0];
  EXPECT_EQ(work["name"], "work(float const*)");
  EXPECT_EQ(work["file"], "bootstrap");
  EXPECT_EQ(work["instructions"], 252);
  EXPECT_EQ(work["instructions_with_callees"], 452);
  EXPECT_EQ(work["calls"], 40);
}

}  // namespace
}  // namespace emu::measure
