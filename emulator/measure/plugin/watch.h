// Counts the calls of one function, and writes the opcodes of one of them. A call is from the
// function's first instruction to the instruction that returns to its caller, callees included; the
// outermost counts when it is recursive.
#pragma once

#include <atomic>
#include <string>

#include "options.h"
#include "output.h"
#include "threads.h"

namespace emu::counter {

class Watch {
 public:
  Watch(const Options& options, const Output& output) : options_(options), output_(output) {}

  // `thread` is about to execute `block`. Its instruction count does not include the block yet.
  void Follow(Thread& thread, const Block& block);

 private:
  void Begin(Thread& thread);
  void End(Thread& thread);
  void Trace(const Thread& thread, const Block& block);
  void FlushTrace();

  const Options& options_;
  const Output& output_;
  std::atomic<std::uint64_t> calls_ = 0;
  std::string trace_;  // Opcodes that are not written yet; touched by the traced thread alone.
};

}  // namespace emu::counter
