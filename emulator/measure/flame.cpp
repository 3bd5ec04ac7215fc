#include "measure/flame.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.h"
#include "measure/flame_layout.h"
#include "measure/percent.h"
#include "measure/xml.h"

namespace emu::measure {
namespace {

constexpr double kWidthPx = 1200;
constexpr double kMarginPx = 12;
constexpr double kRowPx = 18;
constexpr double kHeadPx = 72;
constexpr double kColumnPx = 7.3;  // Of 12 px monospace, the widest that is common.
constexpr double kLabelInsetPx = 4;
constexpr std::size_t kMinLabelColumns = 3;
constexpr std::size_t kMaxRows = 120;
constexpr std::size_t kTitleColumns = 150;

// Files beyond the last colour share it.
constexpr std::size_t kFileColours = 4;
constexpr std::size_t kShades = 4;

// Boxes keep their light colours on a dark page, so that their labels stay dark.
constexpr std::string_view kStyle = R"(<style>
svg { background: #ffffff; font: 12px 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
text { fill: #1b1b1b; white-space: pre; }
.head { fill: #1b1b1b; font-size: 15px; font-weight: bold; }
.note { fill: #5a5a5a; }
rect { stroke: #ffffff; stroke-width: 0.6; }
g:hover rect { stroke: #1b1b1b; stroke-width: 1.2; }
.root { fill: #c9ced6; }
.unknown { fill: #b9b9b9; }
.merged { fill: #e0e0e0; stroke: #8a8a8a; stroke-dasharray: 2 2; }
.f0s0 { fill: #ff9e57; } .f0s1 { fill: #ffb070; } .f0s2 { fill: #ffc285; } .f0s3 { fill: #f7a96b; }
.f1s0 { fill: #7fb8f0; } .f1s1 { fill: #94c5f5; } .f1s2 { fill: #a9d1f8; } .f1s3 { fill: #86bde6; }
.f2s0 { fill: #82cf95; } .f2s1 { fill: #97d9a7; } .f2s2 { fill: #abe2b9; } .f2s3 { fill: #8ccfa4; }
.f3s0 { fill: #cfa3e6; } .f3s1 { fill: #d9b5ec; } .f3s2 { fill: #e2c6f2; } .f3s3 { fill: #cdaae0; }
@media (prefers-color-scheme: dark) {
  svg { background: #16181d; }
  .head { fill: #f0f0f0; }
  .note { fill: #a8adb5; }
  rect { stroke: #16181d; }
  g:hover rect { stroke: #ffffff; }
}
</style>
)";

// The same name has the same shade in every picture.
std::size_t Shade(std::string_view name) {
  std::uint32_t hash = 2166136261;  // FNV-1a.
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
  return (hash >> 8) % kShades;
}

class FlamePicture {
 public:
  FlamePicture(const FrameTree& tree, const CodeMap& code, const FlameOptions& options)
      : tree_(tree), code_(code), options_(options) {
    PhaseCounts sum;
    for (const Frame& frame : tree.frames) sum += frame.self;
    for (const Phase& phase : options.phases) total_ += sum.*phase.count;
    const auto narrowest = static_cast<std::uint64_t>(static_cast<double>(total_) / DrawnPx()) + 1;
    boxes_ = LayOutFlame(tree, options.phases, {.narrowest = narrowest, .rows = kMaxRows});
  }

  std::string Draw() {
    std::string boxes;
    for (const FlameBox& box : boxes_) boxes += DrawBox(box);
    return Opening() + std::string(kStyle) + Head() + boxes + "</svg>\n";
  }

 private:
  static double DrawnPx() { return kWidthPx - 2 * kMarginPx; }

  double Pixels(std::uint64_t instructions) const {
    return DrawnPx() * static_cast<double>(instructions) / static_cast<double>(total_);
  }

  std::string PhaseNames() const {
    std::vector<std::string_view> names;
    for (const Phase& phase : options_.phases) names.push_back(phase.name);
    return fmt::format("{}", fmt::join(names, " + "));
  }

  std::string Opening() const {
    std::size_t rows = 1;
    for (const FlameBox& box : boxes_) rows = std::max(rows, box.row + 1);
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" role=\"img\">\n<title>{2}</title>\n",
        kWidthPx, kHeadPx + static_cast<double>(rows) * kRowPx + kMarginPx,
        EscapeXml(options_.title));
  }

  static std::string TextAt(double x, double y, std::string_view style, std::string_view text) {
    return fmt::format("<text class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", style, x, y,
                       EscapeXml(text));
  }

  std::string Head() const {
    return TextAt(kMarginPx, 24, "head", KeepBegin(options_.title, kTitleColumns)) +
           TextAt(kMarginPx, 42, "note",
                  fmt::format("{}: {} instructions. Callers above callees, the widest left.",
                              PhaseNames(), Thousands(total_))) +
           Legend();
  }

  // The files whose functions are drawn, each with its colour.
  std::string Legend() const {
    std::vector<std::size_t> files;
    for (const FlameBox& box : boxes_) {
      const std::size_t file = code_.FileOf(tree_.frames[box.frame].function);
      if (box.merged > 0 || file == CodeMap::kNoFile ||
          std::ranges::find(files, file) != files.end())
        continue;
      files.push_back(file);
    }
    std::ranges::sort(files);
    std::string legend;
    double x = kMarginPx;
    for (const std::size_t file : files) {
      const std::string name = code_.FileName(file);
      legend +=
          fmt::format("<rect class=\"f{}s0\" x=\"{:.1f}\" y=\"51\" width=\"11\" height=\"11\"/>\n",
                      std::min(file, kFileColours - 1), x);
      legend += TextAt(x + 16, 61, "note", name);
      x += 16 + kColumnPx * static_cast<double>(Columns(name) + 2);
      if (x > kWidthPx * 0.8) break;
    }
    return legend;
  }

  std::string Name(const FlameBox& box) const {
    if (box.merged > 0) return fmt::format("({} narrower)", box.merged);
    return box.frame == 0 ? PhaseNames() : code_.Name(tree_.frames[box.frame].function);
  }

  std::string Style(const FlameBox& box, std::string_view name) const {
    if (box.merged > 0) return "merged";
    if (box.frame == 0) return "root";
    const std::size_t file = code_.FileOf(tree_.frames[box.frame].function);
    if (file == CodeMap::kNoFile) return "unknown";
    return fmt::format("f{}s{}", std::min(file, kFileColours - 1), Shade(name));
  }

  std::string Tooltip(const FlameBox& box, std::string_view name) const {
    std::string text = fmt::format("{}\n{} instructions, {}", name, Thousands(box.width),
                                   Percent(box.width, total_));
    if (box.merged > 0) return text + ": functions narrower than a pixel, with what they call";
    text += fmt::format("\nits own: {}", Thousands(box.own));
    if (box.not_drawn > 0) {
      text += fmt::format("\nnot drawn below it: {}", Thousands(box.not_drawn));
    }
    return text;
  }

  std::string DrawBox(const FlameBox& box) const {
    const std::string name = Name(box);
    const double x = kMarginPx + Pixels(box.first);
    const double y = kHeadPx + static_cast<double>(box.row) * kRowPx;
    const double width = Pixels(box.width);
    std::string drawn = fmt::format(
        "<g><title>{}</title><rect class=\"{}\" x=\"{:.2f}\" y=\"{}\" width=\"{:.2f}\" "
        "height=\"{}\"/>",
        EscapeXml(Tooltip(box, name)), Style(box, name), x, y, width, kRowPx - 1);
    const auto columns =
        static_cast<std::size_t>(std::max(0.0, width - 2 * kLabelInsetPx) / kColumnPx);
    if (columns >= kMinLabelColumns) {
      drawn += fmt::format("<text x=\"{:.2f}\" y=\"{}\">{}</text>", x + kLabelInsetPx, y + 13,
                           EscapeXml(KeepBegin(name, columns)));
    }
    return drawn + "</g>\n";
  }

  const FrameTree& tree_;
  const CodeMap& code_;
  const FlameOptions& options_;
  std::uint64_t total_ = 0;
  std::vector<FlameBox> boxes_;
};

}  // namespace

std::string FlameSvg(const FrameTree& tree, const CodeMap& code, const FlameOptions& options) {
  return FlamePicture(tree, code, options).Draw();
}

}  // namespace emu::measure
