#include "watch.h"

#include <string>

#include "hex.h"

namespace emu::counter {
namespace {

constexpr std::size_t kTraceBufferBytes = 1 << 20;

}  // namespace

void Watch::Follow(Thread& thread, const Block& block) {
  WatchedCall& call = thread.watched;
  const Block* last = thread.last_block;
  if (call.active && last && last->end == Block::End::kReturn &&
      block.address == call.return_address) {
    End(thread);
  }
  // How far the program was moved from its own addresses.
  const std::uint64_t moved = options_.start != 0 ? qemu_plugin_start_code() - options_.start : 0;
  if (!call.active && block.address == *options_.watch + moved) Begin(thread);
  if (call.traced) Trace(thread, block);
}

void Watch::Begin(Thread& thread) {
  const std::uint64_t index = calls_++;
  thread.watched = {.active = true,
                    .traced = options_.trace && index == options_.call,
                    .return_address = thread.last_block ? thread.last_block->end_address() : 0,
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
