#include "measure/plot_kernels.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/text.h"
#include "fixture/display.h"
#include "measure/kernel_text.h"
#include "measure/plot_bars.h"
#include "measure/xml.h"

namespace emu::measure {
namespace {

constexpr double kWidthPx = 980;
constexpr double kColumnsPx = 96;  // The line with the titles of the two columns.
constexpr double kHeadPx = 110;
constexpr double kGroupHeadPx = 26;
constexpr double kGroupFootPx = 34;
constexpr double kLabelRightPx = 168;
constexpr double kPanelWidthPx = 290;
constexpr double kInstructionsPx = kLabelRightPx + 10;
constexpr double kCyclesPx = kInstructionsPx + kPanelWidthPx + 110;
constexpr double kMarginPx = 14;
constexpr std::size_t kLabelBytes = 21;
constexpr std::size_t kReasonBytes = 90;
// The axis ends here, so that the paths near ours can be told apart.
constexpr std::uint64_t kScaleInOurs = 5;

constexpr std::string_view kStyle = R"(<style>
svg { background: #ffffff; font: 12px 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
text { fill: #1b1b1b; }
.head { font-size: 15px; font-weight: bold; }
.group { font-weight: bold; }
.note { fill: #5a5a5a; }
.ours { fill: #e07b39; } .other { fill: #4f93d2; } .cut { fill: #ffffff; }
line { stroke: #d4d7dc; } .floor { stroke: #1b1b1b; stroke-width: 1.5; stroke-dasharray: 4 2; }
@media (prefers-color-scheme: dark) {
  svg { background: #16181d; }
  text { fill: #f0f0f0; }
  .cut { fill: #16181d; }
  .note { fill: #a8adb5; }
  line { stroke: #3a3f48; } .floor { stroke: #f0f0f0; }
}
</style>
)";

// The paths of one kernel at one size.
using Group = std::span<const KernelResult>;

std::vector<Group> GroupsOf(const KernelReport& report) {
  std::vector<Group> groups;
  const auto same = [](const KernelResult& a, const KernelResult& b) {
    return GroupOf(a.row) == GroupOf(b.row);
  };
  auto begin = report.results.begin();
  while (begin != report.results.end()) {
    const auto end = std::find_if(begin, report.results.end(),
                                  [&](const KernelResult& other) { return !same(*begin, other); });
    groups.emplace_back(begin, end);
    begin = end;
  }
  return groups;
}

// As far as the longest bar, but not beyond kScaleInOurs times ours.
void SetScale(PlotBars& plot) {
  std::uint64_t end = plot.floor.value_or(1), most = 0;
  for (const PlotBar& bar : plot.bars) {
    end = std::max(end, bar.value.value_or(0));
    if (bar.ours) most = bar.value.value_or(0) * kScaleInOurs;
  }
  if (most > 0) end = std::min(end, std::max(most, plot.floor.value_or(0)));
  plot.scale_end = end;
}

std::string InstructionBars(const Group& group, double top) {
  PlotBars plot{kInstructionsPx, top, kPanelWidthPx};
  for (const KernelResult& result : group) {
    plot.bars.push_back({result.instructions, result.row.path == kOurPath, ""});
  }
  SetScale(plot);
  return DrawBars(plot);
}

std::string CycleBars(const Group& group, double top) {
  PlotBars plot{kCyclesPx, top, kPanelWidthPx};
  plot.floor = group.front().row.floor_cycles;
  for (const KernelResult& result : group) {
    PlotBar& bar = plot.bars.emplace_back();
    bar.ours = result.row.path == kOurPath;
    if (result.cycles) bar.value = result.cycles->modelled;
    if (IsScaled(result)) bar.mark = " (w)";
  }
  SetScale(plot);
  return DrawBars(plot);
}

std::string Labels(const Group& group, double top) {
  std::string labels;
  double y = top + kPlotTextDropPx;
  for (const KernelResult& result : group) {
    labels += SvgText(kLabelRightPx, y, "text-anchor=\"end\"",
                      fixture::Printable(result.row.path, kLabelBytes));
    if (!result.instructions) {
      const std::string_view why = result.failure.empty() ? result.gap : result.failure;
      labels +=
          SvgText(kInstructionsPx, y, "class=\"note\"", fixture::Printable(why, kReasonBytes));
    }
    y += kPlotRowPx;
  }
  return labels;
}

std::string GroupAt(const Group& group, double y) {
  const KernelRow& row = group.front().row;
  std::string text = SvgText(kMarginPx, y + 16, "class=\"group\"", GroupTitle(row));
  if (row.floor_cycles) {
    text += SvgText(kCyclesPx, y + 16, "class=\"note\"",
                    fmt::format("floor {} (dashed)", Thousands(*row.floor_cycles)));
  }
  const double top = y + kGroupHeadPx;
  return text + InstructionBars(group, top) + CycleBars(group, top) + Labels(group, top);
}

std::string Head(const KernelReport& report) {
  const std::string model = report.llvm_version.empty() ? "" : ", llvm-mca " + report.llvm_version;
  return SvgText(kMarginPx, 26, "class=\"head\"", "What one call of a kernel costs") +
         SvgText(
             kMarginPx, 48, "class=\"note\"",
             "Cycles are modelled with perfect L1 and branches; nothing was timed on silicon.") +
         SvgText(kMarginPx, 66, "class=\"note\"",
                 "Shorter is better; a bar with a gap is longer than the axis.") +
         SvgText(kInstructionsPx, kColumnsPx, "",
                 fmt::format("instructions (counted, QEMU {})", report.qemu_version)) +
         SvgText(kCyclesPx, kColumnsPx, "", fmt::format("cycles (modelled{})", model));
}

}  // namespace

std::string PlotKernels(const KernelReport& report) {
  std::string body = Head(report);
  double y = kHeadPx;
  for (const Group& group : GroupsOf(report)) {
    body += GroupAt(group, y);
    y += kGroupHeadPx + kPlotRowPx * static_cast<double>(group.size()) + kGroupFootPx;
  }
  return fmt::format(
             "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
             "viewBox=\"0 0 {0} {1}\" role=\"img\">\n<title>{2}</title>\n{3}",
             kWidthPx, y, EscapeXml(KernelProvenance(report)), kStyle) +
         body + "</svg>\n";
}

}  // namespace emu::measure
