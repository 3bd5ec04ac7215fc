// What the counting plugin wrote about where a guest spent its instructions: a tree of calling
// contexts and the translated blocks that ran in each. Untrusted text to plain values; functions
// and names come later (frames.h). Source: the plugin's "emu-profile 1" (plugin/).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "measure/phase_counts.h"

namespace emu::measure {

// An executable part of a file in the guest's memory.
struct FileMapping {
  std::uint64_t start = 0;  // Guest addresses [start, end).
  std::uint64_t end = 0;
  std::uint64_t offset = 0;  // Of the file's byte at `start`.
  std::string path;
};

// A function as it was reached by one chain of calls.
struct ContextNode {
  static constexpr std::size_t kNoParent = SIZE_MAX;
  std::size_t parent = kNoParent;  // Index of an earlier node; a root has none.
  std::uint64_t entry = 0;         // Guest address that was called.
  PhaseCounts calls;
};

struct ProfileBlock {
  std::size_t node = 0;            // Index of its context.
  std::uint64_t address = 0;       // Guest address of its first instruction.
  std::uint64_t instructions = 0;  // 4 bytes each.
  PhaseCounts executions;
};

// All instructions together fit in 62 bits, and so does every sum of some of them; calls likewise.
struct Profile {
  std::vector<FileMapping> mappings;  // By their starts.
  std::vector<ContextNode> nodes;     // Parents before children.
  std::vector<ProfileBlock> blocks;
};

// Fails as an internal error, in one line with the line's number, for anything but a whole profile:
// a guest that was killed while the file was written leaves one without its end.
Result<Profile> ParseProfile(std::string_view text);

}  // namespace emu::measure
