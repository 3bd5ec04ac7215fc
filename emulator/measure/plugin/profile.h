// A calling-context tree: what was executed, in which chain of calls, by phase. Calls and returns
// are told from the instructions that end blocks; a jump out of a function (tail call, longjmp)
// stays in the context that it left; so does a call beyond kMaxCallDepth or a node too many.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "output.h"
#include "phase_machine.h"
#include "threads.h"

namespace emu::counter {

inline constexpr std::size_t kProfileColumns = 3;  // init, invoke, all other phases
using ProfileCounts = std::array<std::uint64_t, kProfileColumns>;

struct ProfileNode {
  std::size_t id = 0;
  ProfileNode* parent = nullptr;
  std::uint64_t entry = 0;
  ProfileCounts calls = {};
  std::unordered_map<const Block*, ProfileCounts> executions;
  std::unordered_map<std::uint64_t, ProfileNode*> children;  // By entry.
};

class Profile {
 public:
  // `thread` is about to execute `block` in `phase`.
  void Follow(Thread& thread, const Block& block, Phase phase);
  // Writes the whole tree to the output's .profile file.
  void Save(const Output& output);

 private:
  ProfileNode* Child(ProfileNode* parent, std::uint64_t entry);
  void Call(Thread& thread, std::uint64_t entry, std::size_t column);
  static void Return(Thread& thread, std::uint64_t address);

  std::mutex mutex_;  // Profiling is exact before it is fast.
  std::vector<std::unique_ptr<ProfileNode>> nodes_;
  ProfileNode* root_ = nullptr;
};

}  // namespace emu::counter
