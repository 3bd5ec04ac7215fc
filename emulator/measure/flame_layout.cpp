#include "measure/flame_layout.h"

#include <algorithm>
#include <utility>

namespace emu::measure {
namespace {

std::uint64_t Count(const PhaseCounts& counts, const std::vector<Phase>& phases) {
  std::uint64_t sum = 0;
  for (const Phase& phase : phases) sum += counts.*phase.count;
  return sum;
}

class Layout {
 public:
  Layout(const FrameTree& tree, const std::vector<Phase>& phases, const FlameLimits& limits)
      : tree_(tree), phases_(phases), limits_(limits), children_(ChildrenOf(tree)) {
    for (const PhaseCounts& sum : SumsWithCallees(tree)) widths_.push_back(Count(sum, phases));
  }

  std::vector<FlameBox> Take() {
    if (widths_[0] == 0) return {};
    boxes_.push_back({.frame = 0, .row = 0, .first = 0, .width = widths_[0]});
    // Grows while it is walked: a queue of boxes whose callees are still to be placed.
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (boxes_[i].merged == 0) PlaceCallees(i);
    }
    return std::move(boxes_);
  }

 private:
  void PlaceCallees(std::size_t index) {
    FlameBox box = boxes_[index];
    box.own = Count(tree_.frames[box.frame].self, phases_);
    std::vector<std::size_t>& callees = children_[box.frame];
    std::ranges::sort(callees, [this](std::size_t a, std::size_t b) {
      return std::pair(widths_[b], a) < std::pair(widths_[a], b);
    });
    FlameBox next{.frame = 0, .row = box.row + 1, .first = box.first};
    FlameBox merged{.frame = box.frame, .row = box.row + 1};
    for (const std::size_t callee : callees) {
      next.frame = callee;
      next.width = widths_[callee];
      if (next.width == 0) continue;
      if (Fits(next)) {
        boxes_.push_back(next);
        next.first += next.width;
      } else {
        ++merged.merged;
        merged.width += next.width;
      }
    }
    merged.first = next.first;
    if (merged.merged > 0 && Fits(merged)) {
      boxes_.push_back(merged);
    } else {
      box.not_drawn = merged.width;
    }
    boxes_[index] = box;
  }

  bool Fits(const FlameBox& box) const {
    return box.width >= limits_.narrowest && box.row < limits_.rows;
  }

  const FrameTree& tree_;
  const std::vector<Phase>& phases_;
  FlameLimits limits_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::uint64_t> widths_;
  std::vector<FlameBox> boxes_;
};

}  // namespace

std::vector<FlameBox> LayOutFlame(const FrameTree& tree, const std::vector<Phase>& phases,
                                  const FlameLimits& limits) {
  return Layout(tree, phases, limits).Take();
}

}  // namespace emu::measure
