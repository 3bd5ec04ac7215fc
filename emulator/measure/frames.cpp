#include "measure/frames.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emu::measure {
namespace {

constexpr std::uint64_t kInstructionBytes = 4;

// The function that each node stands for: the one at its entry, or the one behind a mere way in,
// which is the function whose beginning ran most often there.
std::vector<std::size_t> FunctionsOfNodes(const Profile& profile, const CodeMap& code) {
  std::vector<std::size_t> functions;
  std::vector<bool> is_way_in;
  for (const ContextNode& node : profile.nodes) {
    const CodeSpan entry = code.Locate(node.entry);
    functions.push_back(entry.function);
    is_way_in.push_back(entry.place == CodePlace::kStub || entry.place == CodePlace::kInside);
  }
  std::vector<std::uint64_t> most(profile.nodes.size(), 0);
  for (const ProfileBlock& block : profile.blocks) {
    if (!is_way_in[block.node] || block.executions.Total() <= most[block.node]) continue;
    const CodeSpan begin = code.Locate(block.address);
    if (begin.place != CodePlace::kStart) continue;
    most[block.node] = block.executions.Total();
    functions[block.node] = begin.function;
  }
  return functions;
}

class FrameBuilder {
 public:
  explicit FrameBuilder(const CodeMap& code) : code_(code) { tree_.frames.emplace_back(); }

  void AddNode(const ContextNode& node, std::size_t function) {
    const std::size_t parent =
        node.parent == ContextNode::kNoParent ? 0 : frame_of_node_[node.parent];
    const std::size_t frame = Child(parent, function);
    tree_.frames[frame].calls += node.calls;
    frame_of_node_.push_back(frame);
  }

  // A block may hold the end of one function and the beginning of the next.
  void AddBlock(const ProfileBlock& block) {
    std::uint64_t address = block.address;
    const std::uint64_t end = block.address + block.instructions * kInstructionBytes;
    while (address < end) {
      const CodeSpan span = code_.Locate(address);
      const std::uint64_t stop = span.end == 0 ? end : std::min(end, span.end);
      // Rounded up, so that an instruction belongs to where it begins.
      const std::uint64_t count = (stop - address + kInstructionBytes - 1) / kInstructionBytes;
      tree_.frames[FrameOf(block.node, span.function)].self += block.executions * count;
      address += count * kInstructionBytes;
    }
  }

  FrameTree Take() { return std::move(tree_); }

 private:
  std::size_t FrameOf(std::size_t node, std::size_t function) {
    const std::size_t frame = frame_of_node_[node];
    return tree_.frames[frame].function == function ? frame : Child(frame, function);
  }

  std::size_t Child(std::size_t parent, std::size_t function) {
    const auto [place, is_new] =
        children_.emplace(std::pair(parent, function), tree_.frames.size());
    if (is_new) tree_.frames.push_back({.parent = parent, .function = function});
    return place->second;
  }

  const CodeMap& code_;
  FrameTree tree_;
  std::vector<std::size_t> frame_of_node_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> children_;
};

}  // namespace

FrameTree BuildFrames(const Profile& profile, const CodeMap& code) {
  FrameBuilder builder(code);
  const std::vector<std::size_t> functions = FunctionsOfNodes(profile, code);
  for (std::size_t i = 0; i < functions.size(); ++i) {
    builder.AddNode(profile.nodes[i], functions[i]);
  }
  for (const ProfileBlock& block : profile.blocks) builder.AddBlock(block);
  return builder.Take();
}

std::vector<PhaseCounts> SumsWithCallees(const FrameTree& tree) {
  std::vector<PhaseCounts> sums;
  for (const Frame& frame : tree.frames) sums.push_back(frame.self);
  for (std::size_t i = sums.size(); i-- > 1;) sums[tree.frames[i].parent] += sums[i];
  return sums;
}

std::vector<std::vector<std::size_t>> ChildrenOf(const FrameTree& tree) {
  std::vector<std::vector<std::size_t>> children(tree.frames.size());
  for (std::size_t i = 1; i < tree.frames.size(); ++i) children[tree.frames[i].parent].push_back(i);
  return children;
}

}  // namespace emu::measure
