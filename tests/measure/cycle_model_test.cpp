#include "measure/cycle_model.h"

#include <gmock/gmock.h>

namespace emu::measure {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr Opcode kNop = 0xd503201f;
constexpr Opcode kReturn = 0xd65f03c0;

TEST(CycleModelTest, ATraceIsLittleEndianOpcodes) {
  const auto trace = ReadTrace(std::string_view("\x1f\x20\x03\xd5\xc0\x03\x5f\xd6", 8));
  ASSERT_TRUE(trace);
  EXPECT_THAT(*trace, ElementsAre(kNop, kReturn));
}

TEST(CycleModelTest, ATraceThatEndsInsideAnOpcodeIsAnError) {
  EXPECT_FALSE(ReadTrace("\x1f\x20\x03"));
}

TEST(CycleModelTest, ATraceBeyondTheWindowIsAnError) {
  EXPECT_TRUE(ReadTrace(std::string(kWindowInstructions * 4, 'x')));
  EXPECT_FALSE(ReadTrace(std::string(kWindowInstructions * 4 + 4, 'x')));
}

TEST(CycleModelTest, EachOpcodeIsDisassembledOnce) {
  EXPECT_THAT(DistinctOpcodes({kReturn, kNop, kReturn}), ElementsAre(kNop, kReturn));
  EXPECT_EQ(DisassemblerInput({kNop, 0x00000001}), "0x1f 0x20 0x03 0xd5\n0x01 0x00 0x00 0x00\n");
}

TEST(CycleModelTest, TheTraceIsWrittenInItsOrder) {
  const auto instructions = ReadDisassembly("\t.text\n\tnop\n\tret\n", 2);
  ASSERT_TRUE(instructions);
  EXPECT_EQ(TraceAssembly({kReturn, kNop, kNop}, {kNop, kReturn}, *instructions),
            "ret\nnop\nnop\n");
}

TEST(CycleModelTest, AnOpcodeThatTheDisassemblerLeavesOutIsAnError) {
  const auto instructions = ReadDisassembly("\t.text\n\tnop\n", 2);
  ASSERT_FALSE(instructions);
  EXPECT_THAT(instructions.error().message, HasSubstr("1 instructions for 2 opcodes"));
}

TEST(CycleModelTest, TheSummaryIsFoundAmongOtherLines) {
  const auto summary = ReadMcaSummary(
      "Iterations:        1\nInstructions:      7\nTotal Cycles:      11\nTotal uOps:        9\n");
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->instructions, 7u);
  EXPECT_EQ(summary->cycles, 11u);
}

TEST(CycleModelTest, ATextWithoutTheSummaryIsAnError) {
  EXPECT_FALSE(ReadMcaSummary(""));
  EXPECT_FALSE(ReadMcaSummary("Instructions: 7\n"));
  EXPECT_FALSE(ReadMcaSummary("Instructions: 7\nTotal Cycles: many\n"));
  EXPECT_FALSE(ReadMcaSummary("Instructions: 7\nTotal Cycles: 99999999999999999999\n"));
  EXPECT_FALSE(ReadMcaSummary("Instructions: 7\nTotal Cycles: 9999999999999\n"));
  EXPECT_FALSE(ReadMcaSummary("Instructions: 0\nTotal Cycles: 0\n"));
}

TEST(CycleModelTest, TheFrontEndBoundsTheCycles) {
  EXPECT_EQ(ModelledCycles({.instructions = 100, .cycles = 90}, 100, 4), 90u);
  EXPECT_EQ(ModelledCycles({.instructions = 100, .cycles = 13}, 100, 4), 25u);
  EXPECT_EQ(FrontEndWidth("neoverse-n1"), 4u);
  EXPECT_EQ(FrontEndWidth("neoverse-v1"), 8u);
}

TEST(CycleModelTest, AWindowIsScaledToTheCall) {
  EXPECT_EQ(ModelledCycles({.instructions = 100, .cycles = 90}, 1000, 4), 900u);
}

TEST(CycleModelTest, TheVersionIsFoundInTheToolsWords) {
  EXPECT_EQ(LlvmVersion("Debian LLVM version 19.1.7\n  Optimized build."), "19.1.7");
  EXPECT_EQ(LlvmMajorVersion("Debian LLVM version 19.1.7\n"), 19);
  EXPECT_EQ(LlvmMajorVersion("LLVM (http://llvm.org/):\n  LLVM version 14.0.6\n"), 14);
  EXPECT_EQ(LlvmMajorVersion("something else"), 0);
  EXPECT_EQ(LlvmMajorVersion("LLVM version 3333333333.1"), 0);
}

}  // namespace
}  // namespace emu::measure
