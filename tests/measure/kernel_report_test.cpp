#include "measure/kernel_report.h"

#include <gmock/gmock.h>

#include "measure/kernel_text.h"
#include "measure/plot_kernels.h"

namespace emu::measure {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

KernelResult Result(const std::string& path, std::uint64_t instructions, std::uint64_t cycles) {
  KernelResult result;
  result.row = {.kernel = "dot", .size = "10,000", .elements = 10000, .path = path};
  result.row.floor_cycles = 2500;
  result.instructions = instructions;
  result.cycles = {cycles, instructions};
  return result;
}

KernelReport ReportOf(std::vector<KernelResult> results) {
  return {"7.2.22", "19.1.7", true, std::move(results)};
}

TEST(KernelReportTest, ABudgetHoldsUpToItsLastInstruction) {
  KernelResult result = Result("neon", 5740, 2550);
  result.row.budget = {5740, 2550};
  EXPECT_THAT(OverBudget(ReportOf({result})), IsEmpty());
  result.instructions = 5741;
  EXPECT_THAT(OverBudget(ReportOf({result})),
              ElementsAre("dot 10,000 neon: 5,741 instructions, budget 5,740"));
}

TEST(KernelReportTest, CyclesHaveABudgetOfTheirOwn) {
  KernelResult result = Result("neon", 5688, 5000);
  result.row.budget = {5740, 2550};
  EXPECT_THAT(OverBudget(ReportOf({result})),
              ElementsAre("dot 10,000 neon: 5,000 modelled cycles, budget 2,550"));
}

TEST(KernelReportTest, ARelativeBudgetFollowsTheOtherPath) {
  KernelResult sve = Result("sve", 5000, 1051);
  sve.row.budget.relative = {"neon", std::nullopt, 1.05};
  EXPECT_THAT(OverBudget(ReportOf({sve, Result("neon", 9000, 1001)})), IsEmpty());
  EXPECT_THAT(
      OverBudget(ReportOf({sve, Result("neon", 9000, 1000)})),
      ElementsAre("dot 10,000 sve: 1,051 modelled cycles, over 1.05 times the 1,000 of neon"));
}

TEST(KernelReportTest, ARelativeBudgetIsOfOneProcessor) {
  KernelResult sve = Result("sve", 5000, 2000), neon = Result("neon", 9000, 1000);
  sve.row.budget.relative = {"neon", std::nullopt, 1.05};
  sve.row.processor = "neoverse-v1";
  EXPECT_THAT(OverBudget(ReportOf({sve, neon})), IsEmpty());
  EXPECT_THAT(
      NotChecked(ReportOf({sve, neon})),
      ElementsAre("dot 10,000 sve on neoverse-v1: not checked against neon: not in this run"));
}

TEST(KernelReportTest, CyclesOfAnotherModelAreNotChecked) {
  KernelResult result = Result("neon", 5688, 5000);
  result.row.budget.cycles = 2550;
  KernelReport report = ReportOf({result});
  report.llvm_version = "16.0.6";
  report.budgeted_model = false;
  EXPECT_THAT(OverBudget(report), IsEmpty());
  EXPECT_THAT(NotChecked(report), ElementsAre("dot 10,000 neon: cycles not checked: the budget is "
                                              "for llvm-mca 19, not 16.0.6"));
}

TEST(KernelReportTest, WhatIsNotCountedIsNotChecked) {
  KernelResult result = Result("neon", 1, 1);
  result.row.budget = {5740, 2550};
  result.instructions.reset();
  result.cycles.reset();
  result.gap = "not checked: this QEMU has no plugins";
  EXPECT_THAT(NotChecked(ReportOf({result})),
              ElementsAre("dot 10,000 neon: not checked: this QEMU has no plugins"));
}

TEST(KernelReportTest, AProgramThatFailedKeepsNoBudget) {
  KernelResult result;
  result.row = {.kernel = "dot", .size = "7", .path = "neon"};
  result.row.budget.instructions = 85;
  result.failure = "exit status 1: wrong";
  EXPECT_THAT(Failures(ReportOf({result})), ElementsAre("dot 7 neon: exit status 1: wrong"));
  EXPECT_THAT(OverBudget(ReportOf({result})), IsEmpty());
}

TEST(KernelTextTest, EachFigureHasItsRatios) {
  const std::string text =
      RenderKernelText(ReportOf({Result("neon", 5000, 2500), Result("C", 70000, 20000)}));
  EXPECT_THAT(text, HasSubstr("modelled by llvm-mca 19.1.7"));
  EXPECT_THAT(text, HasSubstr("nothing was timed on silicon"));
  EXPECT_THAT(text, HasSubstr("dot 10,000, floor 2,500 cycles\n"));
  EXPECT_THAT(text, testing::ContainsRegex(
                        "C +70,000 +7\\.000 +14\\.00 +20,000 +2\\.000 +8\\.00 +8\\.00\n"));
  EXPECT_THAT(text, Not(HasSubstr("(w)")));
}

TEST(KernelTextTest, AScaledFigureIsMarked) {
  KernelResult result = Result("neon", 700000, 250000);
  result.cycles->window_instructions = 300000;
  const std::string text = RenderKernelText(ReportOf({result}));
  EXPECT_THAT(text, HasSubstr("250,000 (w)"));
  EXPECT_THAT(text, HasSubstr("\n(w) modelled from a window"));
}

TEST(PlotKernelsTest, NamesAreEscapedAndModelledFiguresMarked) {
  const std::string svg = PlotKernels(ReportOf({Result("<neon>", 5688, 2529)}));
  EXPECT_THAT(svg, HasSubstr("&lt;neon&gt;"));
  EXPECT_THAT(svg, Not(HasSubstr("<neon>")));
  EXPECT_THAT(svg, HasSubstr("cycles (modelled, llvm-mca 19.1.7)"));
}

TEST(PlotKernelsTest, OnlyABarBeyondTheAxisIsCut) {
  const auto ours = Result("neon", 100, 100);
  EXPECT_THAT(PlotKernels(ReportOf({ours, Result("C", 500, 500)})), Not(HasSubstr("\"cut\"")));
  EXPECT_THAT(PlotKernels(ReportOf({ours, Result("C", 501, 500)})), HasSubstr("\"cut\""));
}

}  // namespace
}  // namespace emu::measure
