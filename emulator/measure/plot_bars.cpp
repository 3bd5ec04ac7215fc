#include "measure/plot_bars.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "measure/plot_scale.h"
#include "measure/xml.h"

namespace emu::measure {
namespace {

constexpr double kBarPx = 13;
constexpr double kCutPx = 4;
constexpr double kCutFromEndPx = 16;
constexpr double kNumbersDropPx = 13;

std::string Rectangle(std::string_view kind, double x, double y, double width) {
  return fmt::format(
      "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{}\"/>\n", kind, x, y,
      width, kBarPx);
}

std::string Vertical(std::string_view kind, double x, const PlotBars& plot) {
  const double bottom = plot.top_px + kPlotRowPx * static_cast<double>(plot.bars.size());
  return fmt::format(
      "<line class=\"{0}\" x1=\"{1:.1f}\" x2=\"{1:.1f}\" y1=\"{2:.1f}\" y2=\"{3:.1f}\"/>\n", kind,
      x, plot.top_px, bottom);
}

double XOf(const PlotBars& plot, const PlotScale& scale, double value) {
  return plot.left_px + plot.width_px * std::min(1.0, scale.Share(value));
}

std::string Axis(const PlotBars& plot, const PlotScale& scale) {
  const double bottom = plot.top_px + kPlotRowPx * static_cast<double>(plot.bars.size());
  std::string axis;
  for (const double tick : scale.Ticks()) {
    const double x = XOf(plot, scale, tick);
    axis += Vertical("tick", x, plot);
    axis += SvgText(x, bottom + kNumbersDropPx, "class=\"note\" text-anchor=\"middle\"",
                    TickText(tick));
  }
  return axis;
}

std::string Bar(const PlotBars& plot, const PlotScale& scale, const PlotBar& bar, double top) {
  if (!bar.value) return "";
  const double end = XOf(plot, scale, static_cast<double>(*bar.value));
  const double y = top + (kPlotRowPx - kBarPx) / 2;
  std::string text =
      Rectangle(bar.ours ? "ours" : "other", plot.left_px, y, std::max(1.0, end - plot.left_px));
  if (*bar.value > plot.scale_end) text += Rectangle("cut", end - kCutFromEndPx, y, kCutPx);
  return text + SvgText(end + 5, top + kPlotTextDropPx, "", Thousands(*bar.value) + bar.mark);
}

}  // namespace

std::string SvgText(double x_px, double y_px, std::string_view attributes, std::string_view text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" {}>{}</text>\n", x_px, y_px, attributes,
                     EscapeXml(text));
}

std::string DrawBars(const PlotBars& plot) {
  const PlotScale scale = ScaleFor(plot.scale_end);
  std::string text = Axis(plot, scale);
  double top = plot.top_px;
  for (const PlotBar& bar : plot.bars) {
    text += Bar(plot, scale, bar, top);
    top += kPlotRowPx;
  }
  if (!plot.floor) return text;
  return text + Vertical("floor", XOf(plot, scale, static_cast<double>(*plot.floor)), plot);
}

}  // namespace emu::measure
