#include "measure/compare_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "fixture/display.h"
#include "measure/compare.h"
#include "measure/xml.h"

namespace emu::measure {
namespace {

constexpr double kWidthPx = 860;
constexpr double kHeadPx = 66;
constexpr double kRowPx = 26;
constexpr double kFootPx = 16;
constexpr double kScaleLeftPx = 190;
constexpr double kScaleRightPx = 590;
constexpr double kValuesPx = 660;
constexpr std::size_t kNameColumns = 40;

constexpr std::string_view kStyle = R"(<style>
svg { background: #ffffff; font: 12px 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
text { fill: #1b1b1b; }
.head { font-size: 15px; font-weight: bold; }
.note { fill: #5a5a5a; }
.more { fill: #e07b39; } .less { fill: #4f93d2; } .none { fill: #8a8a8a; }
line { stroke: #d4d7dc; } .one { stroke: #6a6f78; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) {
  svg { background: #16181d; }
  text { fill: #f0f0f0; }
  .note { fill: #a8adb5; }
  line { stroke: #3a3f48; } .one { stroke: #a8adb5; }
}
</style>
)";

// The powers of ten that hold every ratio, and 1.
struct Decades {
  int low = 0;
  int high = 1;

  double X(double ratio) const {
    const double share = (std::log10(ratio) - low) / (high - low);
    return kScaleLeftPx + share * (kScaleRightPx - kScaleLeftPx);
  }
};

bool HasBar(const ComparedRow& row) { return row.ratio && *row.ratio > 0; }

Decades DecadesOf(const std::vector<ComparedRow>& rows) {
  Decades decades;
  for (const ComparedRow& row : rows) {
    if (!HasBar(row)) continue;
    decades.low = std::min(decades.low, static_cast<int>(std::floor(std::log10(*row.ratio))));
    decades.high = std::max(decades.high, static_cast<int>(std::ceil(std::log10(*row.ratio))));
  }
  return decades;
}

std::string ShortName(const MeasureSummary& summary) {
  return KeepEnd(fixture::Printable(summary.name), kNameColumns);
}

std::string TextAt(double x, double y, std::string_view attributes, std::string_view text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" {}>{}</text>\n", x, y, attributes,
                     EscapeXml(text));
}

// A line for each power of ten, with its number above.
std::string Grid(const Decades& decades, double bottom) {
  std::string grid;
  for (int power = decades.low; power <= decades.high; ++power) {
    const double x = decades.X(std::pow(10, power));
    grid += fmt::format("<line class=\"{}\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{}\" y2=\"{}\"/>\n",
                        power == 0 ? "one" : "ten", x, x, kHeadPx, bottom);
    grid += TextAt(x, kHeadPx - 6, "class=\"note\" text-anchor=\"middle\"",
                   fmt::format("×{:g}", std::pow(10, power)));
  }
  return grid;
}

std::string Bar(const ComparedRow& row, const Decades& decades, double y) {
  std::string bar = TextAt(kScaleLeftPx - 14, y + 17, "text-anchor=\"end\"", row.a.label);
  const std::string values = ValueText(row.a) + " → " + ValueText(row.b);
  bar += TextAt(kValuesPx, y + 17, "class=\"note\"", values);
  if (!HasBar(row)) return bar;
  const double one = decades.X(1);
  const double end = decades.X(*row.ratio);
  bar += fmt::format(
      "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
      *row.ratio >= 1 ? "more" : "less", std::min(one, end), y + 5,
      std::max(1.5, std::abs(end - one)), kRowPx - 10);
  return bar + TextAt(std::max(one, end) + 5, y + 17, "", RatioText(row));
}

}  // namespace

std::string CompareSvg(const MeasureSummary& a, const MeasureSummary& b) {
  const std::vector<ComparedRow> rows = CompareRows(a, b);
  const Decades decades = DecadesOf(rows);
  const double bottom = kHeadPx + kRowPx * static_cast<double>(rows.size());
  const std::string title = ShortName(b) + " ÷ " + ShortName(a);
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
      "viewBox=\"0 0 {0} {1}\" role=\"img\">\n<title>{2}</title>\n",
      kWidthPx, bottom + kFootPx, EscapeXml(title));
  svg += std::string(kStyle) + TextAt(14, 26, "class=\"head\"", title) + Grid(decades, bottom);
  double y = kHeadPx;
  for (const ComparedRow& row : rows) {
    svg += Bar(row, decades, y);
    y += kRowPx;
  }
  return svg + "</svg>\n";
}

}  // namespace emu::measure
