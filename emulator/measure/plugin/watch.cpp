#include "watch.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "hex.h"

namespace emu::counter {
namespace {

constexpr std::size_t kTraceBufferBytes = 1 << 20;

// Keeps the thread's list of returns as `last`, the block before `next_address`, left it.
void FollowCalls(Thread& thread, const Block& last, std::uint64_t next_address) {
  std::vector<std::uint64_t>& returns = thread.returns;
  if (last.end == Block::End::kCall) {
    if (returns.size() == kMaxCallDepth) returns.erase(returns.begin());
    returns.push_back(last.end_address());
  }
  if (last.end != Block::End::kReturn) return;
  const auto found = std::find(returns.rbegin(), returns.rend(), next_address);
  if (found != returns.rend()) returns.erase(std::prev(found.base()), returns.end());
}

// How far the program was moved from its own addresses.
std::uint64_t Moved(const Options& options) {
  return options.start != 0 && qemu_plugin_start_code ? qemu_plugin_start_code() - options.start
                                                      : 0;
}

}  // namespace

void Watch::Follow(Thread& thread, const Block& block) {
  WatchedCall& call = thread.watched;
  const Block* last = thread.last_block;
  if (call.active && last && last->end == Block::End::kReturn &&
      block.address == call.return_address) {
    End(thread);
  }
  if (last) FollowCalls(thread, *last, block.address);
  if (!call.active && block.address == *options_.watch + Moved(options_)) Begin(thread);
  if (call.traced) Trace(thread, block);
}

void Watch::Begin(Thread& thread) {
  const std::uint64_t index = calls_++;
  thread.watched = {.active = true,
                    .traced = options_.trace && index == options_.call,
                    .return_address = thread.returns.empty() ? 0 : thread.returns.back(),
                    .start = thread.instructions};
}

void Watch::End(Thread& thread) {
  const std::uint64_t count = thread.instructions - thread.watched.start;
  output_.AppendLine("call " + Hex(*options_.watch) + " " + std::to_string(count));
  if (thread.watched.traced) FlushTrace();
  thread.watched = {};
}

void Watch::Trace(const Thread& thread, const Block& block) {
  const std::uint64_t first = thread.instructions - thread.watched.start;
  for (std::uint64_t index = 0; index < block.instructions(); ++index) {
    const std::uint64_t place = first + index;
    if (place < options_.skip || place - options_.skip >= options_.limit) continue;
    const std::uint32_t opcode = block.opcodes[index];
    for (int shift = 0; shift < 32; shift += 8) trace_ += static_cast<char>(opcode >> shift);
  }
  if (trace_.size() >= kTraceBufferBytes) FlushTrace();
}

void Watch::FlushTrace() {
  output_.Append(".trace", trace_);
  trace_.clear();
}

}  // namespace emu::counter
