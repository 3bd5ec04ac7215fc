// What the samples of a guest's processes add up to: pages now, the most there ever were, and
// whether that is beyond a limit. Says when cheap samples (ProcessSize) no longer suffice and an
// exact look (GuestPages) is due. Pure. Rests on one fact about QEMU: its own memory only grows, so
// what a process has shrunk by since its peak were pages of the guest.
#pragma once

#include <cstdint>
#include <vector>

#include "sandbox/guest_memory.h"

namespace emu::sandbox {

class MemoryLedger {
 public:
  explicit MemoryLedger(std::uint64_t limit_bytes) : limit_bytes_(limit_bytes) {}

  // One size for each process of the guest. True when the guest may be beyond its limit, or has
  // grown by so much that its figure would be badly out of date: a sixteenth, at least 1 MiB.
  bool WantsLook(const std::vector<ProcessSize>& sizes) const;
  // The same for the end of an invocation, whose figure is to be right: any change counts.
  bool WantsFinalLook(const std::vector<ProcessSize>& sizes) const;

  // An exact look at one process. Its size is read first: what changes in between, while the kernel
  // lists the pages of a busy guest, can then only make the figures smaller.
  struct Look {
    ProcessSize size;
    GuestPages pages;
  };
  // All processes of the guest.
  void Record(const std::vector<Look>& looks);

  // Of all processes together; a page that several of them map counts once.
  std::uint64_t now_bytes() const { return now_bytes_; }
  std::uint64_t max_bytes() const { return max_bytes_; }
  bool exceeded() const { return max_bytes_ > limit_bytes_; }

 private:
  std::uint64_t limit_bytes_;
  std::uint64_t now_bytes_ = 0;
  std::uint64_t max_bytes_ = 0;
  std::uint64_t looked_bytes_ = 0;  // Resident and surplus of all processes at the last look.
};

}  // namespace emu::sandbox
