// Memory of one event, given out from front to back and never given back: it begins anew with the
// next event.
#pragma once

#include <cstddef>
#include <span>

namespace bootstrap {

class Arena {
 public:
  // Every piece begins at a multiple of this, so that timings do not depend on the event's text.
  static constexpr std::size_t kAlignment = 64;

  explicit Arena(std::span<std::byte> memory)
      : at_(memory.data()), end_(memory.data() + memory.size()) {}

  // All that is left, to be filled before its size is known; then Keep what was filled.
  std::span<std::byte> rest() const { return {at_, end_}; }
  void Keep(std::size_t bytes) {
    const std::size_t rounded = (bytes + kAlignment - 1) / kAlignment * kAlignment;
    at_ = rounded < rest().size() ? at_ + rounded : end_;
  }

  // Room for `count` things of that size, not cleared; null if there is not so much.
  std::byte* Take(std::size_t count, std::size_t bytes_each) {
    if (count > rest().size() / bytes_each) return nullptr;
    std::byte* const taken = at_;
    Keep(count * bytes_each);
    return taken;
  }

 private:
  std::byte* at_;
  std::byte* end_;
};

}  // namespace bootstrap
