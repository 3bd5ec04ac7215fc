#include "threads.h"

#include <algorithm>

namespace emu::counter {

Thread& Threads::Of(unsigned vcpu) {
  std::atomic<Thread*>& slot = threads_[std::min<std::size_t>(vcpu, kThreads - 1)];
  if (Thread* thread = slot.load(std::memory_order_acquire)) return *thread;
  Thread* expected = nullptr;
  Thread* fresh = new Thread();
  if (slot.compare_exchange_strong(expected, fresh)) return *fresh;
  delete fresh;
  return *expected;
}

void Threads::Begin(unsigned vcpu) {
  ++started_;
  Thread& thread = Of(vcpu);
  thread.last_block = nullptr;
  thread.watched = {};
  thread.returns.clear();
  thread.profile_node = nullptr;
  thread.profile_frames.clear();
}

Sums Threads::Sum() const {
  Sums sums;
  for (const std::atomic<Thread*>& slot : threads_) {
    const Thread* thread = slot.load(std::memory_order_acquire);
    if (!thread) continue;
    sums.instructions += thread->instructions.load(std::memory_order_relaxed);
    sums.blocks += thread->blocks.load(std::memory_order_relaxed);
    for (std::size_t number = 0; number < kSyscallNumbers; ++number) {
      sums.syscalls[number] += thread->syscalls[number].load(std::memory_order_relaxed);
    }
  }
  return sums;
}

}  // namespace emu::counter
