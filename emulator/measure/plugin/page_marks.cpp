#include "page_marks.h"

namespace emu::counter {

void PageMarks::Mark(std::uint64_t address, std::uint64_t bytes) {
  if (bytes == 0 || address + bytes < address) return;
  const std::uint64_t last = (address + bytes - 1) >> 12;
  if (last >= kPages) return;
  for (std::uint64_t page = address >> 12; page <= last; ++page) MarkPage(page);
}

void PageMarks::MarkPage(std::uint64_t page) {
  std::atomic<std::uint32_t>& mark = LeafOf(page)[page & ((1 << kLeafBits) - 1)];
  const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
  if (mark.load(std::memory_order_relaxed) == phase) return;
  if (mark.exchange(phase, std::memory_order_relaxed) != phase) {
    count_.fetch_add(1, std::memory_order_relaxed);
  }
}

std::uint64_t PageMarks::TakeCount() {
  phase_.fetch_add(1);
  return count_.exchange(0);
}

PageMarks::Leaf& PageMarks::LeafOf(std::uint64_t page) {
  std::atomic<Leaf*>& slot = leaves_[page >> kLeafBits];
  if (Leaf* leaf = slot.load(std::memory_order_acquire)) return *leaf;
  Leaf* expected = nullptr;
  Leaf* fresh = new Leaf();
  if (slot.compare_exchange_strong(expected, fresh)) return *fresh;
  delete fresh;
  return *expected;
}

}  // namespace emu::counter
