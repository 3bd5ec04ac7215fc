// Horizontal bars on a linear axis as a piece of an SVG document. Knows nothing of kernels; the
// classes that it draws with (ours, other, cut, tick, floor, note) are styled by the document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emu::measure {

inline constexpr double kPlotRowPx = 20;
inline constexpr double kPlotTextDropPx =
    14;  // From the top of a row to the base line of its text.

struct PlotBar {
  std::optional<std::uint64_t> value;  // No bar without one.
  bool ours = false;
  std::string mark;  // Behind the value.
};

// Rows of kPlotRowPx, the axis and its numbers below them.
struct PlotBars {
  double left_px = 0;
  double top_px = 0;
  double width_px = 0;
  std::uint64_t scale_end = 1;  // A longer bar is cut, and shows it by a gap.
  std::optional<std::uint64_t> floor;
  std::vector<PlotBar> bars;
};

std::string DrawBars(const PlotBars& plot);

// One <text> element; the text is escaped, the attributes are not.
std::string SvgText(double x_px, double y_px, std::string_view attributes, std::string_view text);

}  // namespace emu::measure
