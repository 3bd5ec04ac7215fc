// Which guest pages of 4 KiB were reached in the current phase. Any thread may mark; none waits.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace emu::counter {

class PageMarks {
 public:
  // Marks the pages of [address, address + bytes). Addresses beyond 48 bits are no guest memory.
  void Mark(std::uint64_t address, std::uint64_t bytes);
  void MarkPage(std::uint64_t page);

  // Distinct pages since the last call; a new phase begins.
  std::uint64_t TakeCount();

 private:
  static constexpr int kLeafBits = 18;  // 2^18 pages: 1 GiB of guest memory for each leaf.
  static constexpr std::uint64_t kPages = std::uint64_t{1} << 36;
  // The phase in which each page was last reached; 0: never.
  using Leaf = std::array<std::atomic<std::uint32_t>, std::size_t{1} << kLeafBits>;

  Leaf& LeafOf(std::uint64_t page);

  std::array<std::atomic<Leaf*>, (kPages >> kLeafBits)> leaves_ = {};
  std::atomic<std::uint32_t> phase_ = 1;
  std::atomic<std::uint64_t> count_ = 0;
};

}  // namespace emu::counter
