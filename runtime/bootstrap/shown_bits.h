// The bits of a float as answers show them.
#pragma once

#include <bit>
#include <cstdint>

namespace bootstrap {

// A NaN is a class, shown as the one quiet NaN.
inline std::uint32_t ShownBits(float value) {
  constexpr std::uint32_t kInfinityBits = 0x7F800000, kNanBits = 0x7FC00000;
  const auto bits = std::bit_cast<std::uint32_t>(value);
  return (bits & 0x7FFFFFFF) > kInfinityBits ? kNanBits : bits;
}

}  // namespace bootstrap
