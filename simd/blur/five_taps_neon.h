// What the two NEON kernels of five taps share. Internal linkage only.
#pragma once

#include <arm_neon.h>

#include "five_taps.h"
#include "strips.h"

namespace simd {

// Stores 16 bytes and steps to the next row in one instruction; from intrinsics g++ makes a store
// and an addition (and LLVM's model of the Neoverse N1 counts a str of 16 bytes twice, st1 once).
[[gnu::always_inline]] static inline void StoreAndStep(std::byte*& output, std::size_t stride,
                                                       uint8x16_t pixels) {
  asm volatile("st1 {%1.16b}, [%0], %2" : "+r"(output) : "w"(pixels), "r"(stride) : "memory");
}

}  // namespace simd
