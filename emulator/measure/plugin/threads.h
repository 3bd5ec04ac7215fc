// The counters of every guest thread. Each thread adds to its own, so that none is lost; the sums
// are read at the ends of phases.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

#include "block.h"

namespace emu::counter {

inline constexpr std::size_t kSyscallNumbers = 512;  // Larger numbers are counted as the last.

// A call that is being counted or traced.
struct WatchedCall {
  bool active = false;
  bool traced = false;
  std::uint64_t return_address = 0;
  std::uint64_t start = 0;  // The thread's instructions before it.
};

// Beyond this, calls are taken for part of their callers: jumps out of functions (longjmp,
// exceptions, switches of coroutines) leave calls behind that never return.
inline constexpr std::size_t kMaxCallDepth = 1024;

struct ProfileNode;
struct ProfileFrame {
  ProfileNode* caller;
  std::uint64_t return_address;
};

// What one thread did, and where it is.
struct Thread {
  std::atomic<std::uint64_t> instructions = 0;
  std::atomic<std::uint64_t> blocks = 0;
  std::array<std::atomic<std::uint32_t>, kSyscallNumbers> syscalls = {};

  // Touched by the thread alone.
  const Block* last_block = nullptr;
  WatchedCall watched;
  std::vector<std::uint64_t> returns;   // Where the calls that it is in return to; for the watch.
  ProfileNode* profile_node = nullptr;  // Of the function that it is in.
  std::vector<ProfileFrame> profile_frames;
  std::array<std::uint64_t, 3> syscall_arguments = {};
};

struct Sums {
  std::uint64_t instructions = 0;
  std::uint64_t blocks = 0;
  std::array<std::uint64_t, kSyscallNumbers> syscalls = {};
};

class Threads {
 public:
  // `vcpu` is QEMU's index of the thread. Beyond 4,096 at a time, threads share counters and some
  // counts may be lost.
  Thread& Of(unsigned vcpu);
  // A thread begins; an ended one may have had its index.
  void Begin(unsigned vcpu);
  unsigned started() const { return started_; }
  Sums Sum() const;

 private:
  static constexpr std::size_t kThreads = 4096;

  std::array<std::atomic<Thread*>, kThreads> threads_ = {};
  std::atomic<unsigned> started_ = 0;
};

// Adds without a locked instruction: only the owner writes.
template <typename Number>
void AddOwn(std::atomic<Number>& counter, Number amount) {
  counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
}

}  // namespace emu::counter
