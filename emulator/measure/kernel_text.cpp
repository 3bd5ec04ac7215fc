#include "measure/kernel_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace emu::measure {
namespace {

constexpr std::size_t kLeftColumns = 1;  // The path is aligned left, figures right.
using Line = std::array<std::string, 9>;

const Line kHeading = {"path",   "instructions", "/elem.",   "of neon", "cycles",
                       "/elem.", "of neon",      "of floor", ""};

std::string PadLeft(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, Columns(text)), ' ') + text;
}

std::string PerElement(std::uint64_t count, const KernelRow& row) {
  return fmt::format("{:.3f}", static_cast<double>(count) / static_cast<double>(row.elements));
}

std::string Ratio(std::uint64_t count, std::optional<std::uint64_t> base) {
  if (!base || *base == 0) return "-";
  return fmt::format("{:.2f}", static_cast<double>(count) / static_cast<double>(*base));
}

void FillInstructions(const KernelReport& report, const KernelResult& result, Line& line) {
  const KernelResult* ours = FindPath(report, result.row, kOurPath);
  line[1] = Thousands(*result.instructions);
  line[2] = PerElement(*result.instructions, result.row);
  line[3] = Ratio(*result.instructions, ours ? ours->instructions : std::nullopt);
}

void FillCycles(const KernelReport& report, const KernelResult& result, Line& line) {
  const KernelResult* ours = FindPath(report, result.row, kOurPath);
  const std::uint64_t cycles = result.cycles->modelled;
  line[4] = Thousands(cycles) + (IsScaled(result) ? " (w)" : "");
  line[5] = PerElement(cycles, result.row);
  line[6] =
      Ratio(cycles, ours && ours->cycles ? std::optional(ours->cycles->modelled) : std::nullopt);
  line[7] = Ratio(cycles, result.row.floor_cycles);
}

Line ResultLine(const KernelReport& report, const KernelResult& result) {
  Line line;
  line[0] = result.row.path;
  if (result.instructions) FillInstructions(report, result, line);
  if (result.cycles) FillCycles(report, result, line);
  line[8] = result.failure.empty() ? result.gap : "FAILED: " + result.failure;
  return line;
}

std::string JoinColumns(const Line& line, const std::array<std::size_t, 9>& widths) {
  std::string text = " ";
  for (std::size_t i = 0; i < line.size(); ++i) {
    text += " ";
    text += i < kLeftColumns || i + 1 == line.size() ? PadRight(line[i], widths[i])
                                                     : PadLeft(line[i], widths[i]);
    text += " ";
  }
  text.erase(text.find_last_not_of(' ') + 1);
  return text + "\n";
}

std::string GroupHeading(const KernelRow& row) {
  const std::string floor =
      row.floor_cycles ? fmt::format(", floor {} cycles", Thousands(*row.floor_cycles)) : "";
  return fmt::format("\n{}{}\n", GroupTitle(row), floor);
}

}  // namespace

std::string KernelProvenance(const KernelReport& report) {
  const std::string counted =
      fmt::format("instructions of one call, counted under QEMU {}", report.qemu_version);
  if (report.llvm_version.empty()) return counted + "; nothing was timed on silicon";
  return counted + fmt::format(
                       "; cycles modelled by llvm-mca {} for a Neoverse N1, or the core named "
                       "(perfect L1 and branches); nothing was timed on silicon",
                       report.llvm_version);
}

std::string RenderKernelText(const KernelReport& report) {
  std::vector<Line> lines = {kHeading};
  for (const KernelResult& result : report.results) lines.push_back(ResultLine(report, result));
  std::array<std::size_t, 9> widths{};
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], Columns(line[i]));
    }
  }
  std::string text = KernelProvenance(report) + "\n";
  text += JoinColumns(kHeading, widths);
  const KernelRow* last = nullptr;
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const KernelRow& row = report.results[i].row;
    if (!last || GroupOf(*last) != GroupOf(row)) text += GroupHeading(row);
    text += JoinColumns(lines[i + 1], widths);
    last = &row;
  }
  if (std::ranges::any_of(report.results, IsScaled)) {
    text += "\n(w) modelled from a window in the middle of the call, scaled by instructions\n";
  }
  return text;
}

}  // namespace emu::measure
