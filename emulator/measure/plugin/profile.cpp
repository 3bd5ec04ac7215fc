#include "profile.h"

#include "guest_maps.h"
#include "hex.h"

namespace emu::counter {
namespace {

std::size_t ColumnOf(Phase phase) {
  switch (phase) {
    case Phase::kInit:
      return 0;
    case Phase::kInvoke:
      return 1;
    case Phase::kWait:
    case Phase::kFinish:
      break;
  }
  return 2;
}

constexpr std::size_t kMaxNodes = 200'000;  // The tree is written at each request for an event.

std::string Columns(const ProfileCounts& counts) {
  std::string text;
  for (const std::uint64_t count : counts) text += ' ' + std::to_string(count);
  return text + '\n';
}

std::string NodeText(const ProfileNode& node) {
  const std::string id = std::to_string(node.id);
  const std::string parent = node.parent ? std::to_string(node.parent->id) : "-";
  std::string text = "node " + id + ' ' + parent + ' ' + Hex(node.entry) + Columns(node.calls);
  for (const auto& [block, executions] : node.executions) {
    text += "block " + id + ' ' + Hex(block->address) + ' ' +
            std::to_string(block->instructions()) + Columns(executions);
  }
  return text;
}

}  // namespace

void Profile::Follow(Thread& thread, const Block& block, Phase phase) {
  const std::lock_guard lock(mutex_);
  const std::size_t column = ColumnOf(phase);
  if (!root_) root_ = Child(nullptr, block.address);
  if (!thread.profile_node) thread.profile_node = root_;
  if (const Block* last = thread.last_block) {
    if (last->end == Block::End::kCall) Call(thread, block.address, column);
    if (last->end == Block::End::kReturn) Return(thread, block.address);
  }
  ++thread.profile_node->executions[&block][column];
}

void Profile::Call(Thread& thread, std::uint64_t entry, std::size_t column) {
  if (thread.profile_frames.size() >= kMaxCallDepth) return;
  thread.profile_frames.push_back({thread.profile_node, thread.last_block->end_address()});
  thread.profile_node = Child(thread.profile_node, entry);
  ++thread.profile_node->calls[column];
}

void Profile::Return(Thread& thread, std::uint64_t address) {
  auto& frames = thread.profile_frames;
  for (std::size_t depth = frames.size(); depth-- > 0;) {
    if (frames[depth].return_address != address) continue;
    thread.profile_node = frames[depth].caller;
    frames.resize(depth);
    return;
  }
}

ProfileNode* Profile::Child(ProfileNode* parent, std::uint64_t entry) {
  if (parent) {
    const auto known = parent->children.find(entry);
    if (known != parent->children.end()) return known->second;
    if (nodes_.size() >= kMaxNodes) return parent;
  }
  nodes_.push_back(std::make_unique<ProfileNode>());
  ProfileNode* child = nodes_.back().get();
  if (parent) parent->children[entry] = child;
  child->id = nodes_.size() - 1;
  child->parent = parent;
  child->entry = entry;
  return child;
}

void Profile::Save(const Output& output) {
  const std::lock_guard lock(mutex_);
  std::string text = "emu-profile 1\n" + GuestMaps();
  for (const auto& node : nodes_) text += NodeText(*node);
  output.Replace(".profile", text + "end\n");
}

}  // namespace emu::counter
