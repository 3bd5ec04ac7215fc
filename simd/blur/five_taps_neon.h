// What the two five-tap kernels share. Internal linkage only.
#pragma once

#include <arm_neon.h>

#include "strips.h"

namespace simd {

constexpr std::size_t kFiveTaps = 5;

// The five taps' distances from a row's pointer. The compiler must not learn how they hang
// together: it would compute four of them anew in every row instead of loading with a register
// offset.
struct FiveTaps {
  std::ptrdiff_t at0, at1, at2, at3, at4;
};

[[gnu::always_inline]] static inline FiveTaps FindTaps(std::ptrdiff_t left, std::size_t tap_bytes) {
  const auto step = static_cast<std::ptrdiff_t>(tap_bytes);
  std::ptrdiff_t at1 = left + step, at2 = at1 + step, at3 = at2 + step, at4 = at3 + step;
  asm("" : "+r"(left), "+r"(at1), "+r"(at2), "+r"(at3), "+r"(at4));
  return {left, at1, at2, at3, at4};
}

// Stores 16 bytes and steps to the next row in one instruction; from intrinsics g++ makes a store
// and an addition (and LLVM's model of the Neoverse N1 counts a str of 16 bytes twice, st1 once).
[[gnu::always_inline]] static inline void StoreAndStep(std::byte*& output, std::size_t stride,
                                                       uint8x16_t pixels) {
  asm volatile("st1 {%1.16b}, [%0], %2" : "+r"(output) : "w"(pixels), "r"(stride) : "memory");
}

}  // namespace simd
