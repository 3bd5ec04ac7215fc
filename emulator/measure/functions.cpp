#include "measure/functions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace emu::measure {
namespace {

struct Sums {
  PhaseCounts self;
  PhaseCounts with_callees;
  PhaseCounts calls;
  std::size_t open_frames = 0;  // On the chain that is being walked.
};

class Counter {
 public:
  explicit Counter(const FrameTree& tree)
      : tree_(tree), with_callees_(SumsWithCallees(tree)), children_(ChildrenOf(tree)) {}

  // Depth first without recursion: a guest's calls may be deeper than our stack.
  std::map<std::size_t, Sums> Count() {
    std::vector<Step> steps = {{.frame = 0, .leaving = false}};
    while (!steps.empty()) {
      const Step step = steps.back();
      steps.pop_back();
      if (step.leaving) {
        --sums_[tree_.frames[step.frame].function].open_frames;
        continue;
      }
      if (step.frame != 0) {
        Enter(step.frame);
        steps.push_back({step.frame, true});
      }
      for (const std::size_t child : children_[step.frame]) steps.push_back({child, false});
    }
    return std::move(sums_);
  }

 private:
  struct Step {
    std::size_t frame;
    bool leaving;
  };

  void Enter(std::size_t index) {
    const Frame& frame = tree_.frames[index];
    Sums& sums = sums_[frame.function];
    sums.self += frame.self;
    sums.calls += frame.calls;
    if (sums.open_frames++ == 0) sums.with_callees += with_callees_[index];
  }

  const FrameTree& tree_;
  std::vector<PhaseCounts> with_callees_;
  std::vector<std::vector<std::size_t>> children_;
  std::map<std::size_t, Sums> sums_;
};

}  // namespace

FunctionCosts CountFunctions(const FrameTree& tree, const CodeMap& code) {
  FunctionCosts costs;
  for (const auto& [function, sums] : Counter(tree).Count()) {
    const std::size_t file = code.FileOf(function);
    costs.total += sums.self;
    costs.functions.push_back({.name = code.Name(function),
                               .file = file == CodeMap::kNoFile ? "" : code.FileName(file),
                               .self = sums.self,
                               .with_callees = sums.with_callees,
                               .calls = sums.calls});
  }
  return costs;
}

std::vector<const FunctionCost*> ByOwnInstructions(const FunctionCosts& costs, const Phase& phase) {
  std::vector<const FunctionCost*> functions;
  for (const FunctionCost& function : costs.functions) {
    if (function.with_callees.*phase.count != 0) functions.push_back(&function);
  }
  std::ranges::sort(functions, [&](const FunctionCost* a, const FunctionCost* b) {
    return std::tie(b->self.*phase.count, a->name, a) < std::tie(a->self.*phase.count, b->name, b);
  });
  return functions;
}

}  // namespace emu::measure
