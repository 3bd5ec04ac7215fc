// dot on SVE, whatever the vector length. Register z(16+K) holds lanes K*L … K*L+L-1 of the 64,
// where L = 4, 8, 16, 32 or 64 is the lanes of a register; so 16, 8, 4, 2 or 1 registers are in
// use:
//
//   L = 4     z31 | z30 | … | z24 | … | z20 | z19 | z18 | z17 | z16
//   L = 16                                    z19 | z18 | z17 | z16
//
// One ladder of fused multiply-adds serves every length, every block and every tail: it is entered
// at the highest register that is wanted and runs down to z16, each rung loading for the next one.
// Written with intrinsics it would be five loops, five tails and five folds of named registers
// (sizeless types have no arrays): about 1.3 KB of code instead of 0.6; hence assembly.
#include <arm_sve.h>

#include "simd/dot.h"
#include "simd/dot_stream.h"

namespace simd {
namespace {

constexpr std::size_t kLanes = 64;

// The ladder's addresses need a power of two, as every vector length that is built is.
bool IsPowerOfTwo(std::size_t length) { return (length & (length - 1)) == 0; }

// Below 512 elements with 128 bits and 256 with 256, NEON's shorter way in costs less: at n = 320
// on a Neoverse V2 80 modelled cycles instead of 85.
bool IsShort(std::size_t n, std::size_t length) { return n < kLanes || n * length < 2048; }

// Adds n >= 64 products to the 64 `lanes`; where `lanes` is null, from zero, and returns their
// fold.
[[gnu::noinline]] float Accumulate(const float* a, const float* b, std::size_t n, float* lanes) {
  const std::size_t length = svcntw(), shift = __builtin_ctzl(length);  // Lane >> shift: register.
  const std::size_t highest = (kLanes - 1) >> shift;                    // The last one in use.
  std::size_t top = kLanes - length;  // The first lane of the first rung.
  std::size_t blocks = n / kLanes, half = length / 2, rung, entry;
  float sum;
  asm volatile(R"(
      ptrue p0.s
      adr %[entry], 2f - 4
      sub %[entry], %[entry], %[highest], lsl #2
      cbnz %[lanes], 1f
      br %[entry]
      .irp z, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16
      movi d\z, #0
      .endr

  2:  cbz %[highest], 3f
      add %[rung], %[highest], %[highest], lsl #1 // A rung is three instructions.
      adr %[entry], 5f
      sub %[entry], %[entry], %[rung], lsl #2
  4:  ld1w z0.s, p0/z, [%[a], %[top], lsl #2]
      ld1w z1.s, p0/z, [%[b], %[top], lsl #2]
      br %[entry]
      .irp z, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17
      fmla z\z\().s, p0/m, z0.s, z1.s
      ldr z0, [%[a], #\z - 17, mul vl]
      ldr z1, [%[b], #\z - 17, mul vl]
      .endr
  5:  fmla z16.s, p0/m, z0.s, z1.s
      add %[a], %[a], #256
      add %[b], %[b], #256
      subs %[blocks], %[blocks], #1
      b.hi 4b
      b.lo 7f                                     // That was the tail.

  6:  ands %[n], %[n], #63                        // The tail, its last register first.
      b.eq 7f
      sub %[rung], %[n], #1
      lsr %[rung], %[rung], %[shift]
      lsl %[top], %[rung], %[shift]
      whilelo p1.s, %[top], %[n]
      ld1w z0.s, p1/z, [%[a], %[top], lsl #2]
      ld1w z1.s, p1/z, [%[b], %[top], lsl #2]
      mov z2.s, #0x80000000                       // Nothing is (-0)(+0) = -0, as in dot_neon.cpp.
      sel z0.s, p1, z0.s, z2.s
      add %[rung], %[rung], %[rung], lsl #1
      adr %[entry], 5b
      sub %[entry], %[entry], %[rung], lsl #2
      br %[entry]

  7:  cbnz %[lanes], 9f
      adr %[entry], 8f                            // The fold l[j] += l[j + 32] and so on: registers,
      sub %[entry], %[entry], %[highest], lsl #2
      br %[entry]
      fadd z16.s, z16.s, z24.s
      fadd z17.s, z17.s, z25.s
      fadd z18.s, z18.s, z26.s
      fadd z19.s, z19.s, z27.s
      fadd z20.s, z20.s, z28.s
      fadd z21.s, z21.s, z29.s
      fadd z22.s, z22.s, z30.s
      fadd z23.s, z23.s, z31.s
      fadd z16.s, z16.s, z20.s
      fadd z17.s, z17.s, z21.s
      fadd z18.s, z18.s, z22.s
      fadd z19.s, z19.s, z23.s
      fadd z16.s, z16.s, z18.s
      fadd z17.s, z17.s, z19.s
      fadd z16.s, z16.s, z17.s
  8:  tbnz %[half], #1, 8f                        // then halves of the last one, until half is 2,
  10: index z0.s, %w[half], #1
      tbl z0.s, {z16.s}, z0.s
      fadd z16.s, z16.s, z0.s
      lsr %[half], %[half], #1
      tbz %[half], #1, 10b
  8:  ext v0.16b, v16.16b, v16.16b, #8            // then its last four lanes.
      fadd v0.2s, v0.2s, v16.2s
      faddp %s[sum], v0.2s
      b 11f

  1:  adr %[entry], 1f - 4                        // The caller's lanes.
      sub %[entry], %[entry], %[highest], lsl #2
      br %[entry]
      .irp z, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16
      ldr z\z, [%[lanes], #\z - 16, mul vl]
      .endr
  1:  b 2b
  9:  adr %[entry], 12f - 4
      sub %[entry], %[entry], %[highest], lsl #2
      br %[entry]
      .irp z, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16
      str z\z, [%[lanes], #\z - 16, mul vl]
      .endr
  12: b 11f

  3:  ldr z0, [%[a]]                              // One register is a block: no ladder.
      ldr z1, [%[b]]
      add %[a], %[a], #256
      add %[b], %[b], #256
      subs %[blocks], %[blocks], #1
      fmla z16.s, p0/m, z0.s, z1.s
      b.ne 3b
      b 6b
  11:
  )"
               : [a] "+&r"(a), [b] "+&r"(b), [n] "+&r"(n), [blocks] "+&r"(blocks), [top] "+&r"(top),
                 [half] "+&r"(half), [rung] "=&r"(rung), [entry] "=&r"(entry), [sum] "=w"(sum)
               : [lanes] "r"(lanes), [highest] "r"(highest), [shift] "r"(shift)
               : "cc", "memory", "p0", "p1", "z0", "z1", "z2", "z16", "z17", "z18", "z19", "z20",
                 "z21", "z22", "z23", "z24", "z25", "z26", "z27", "z28", "z29", "z30", "z31");
  return sum;
}

}  // namespace

float DotSve(const float* a, const float* b, std::size_t n) {
  const std::size_t length = svcntw();
  if (IsShort(n, length) || !IsPowerOfTwo(length)) return DotNeon(a, b, n);
  return Accumulate(a, b, n, nullptr);
}

void DotStreamSve(float* lanes, const float* a, const float* b, std::size_t blocks) {
  if (blocks == 0 || !IsPowerOfTwo(svcntw())) return DotStreamNeon(lanes, a, b, blocks);
  Accumulate(a, b, blocks * kLanes, lanes);
}

}  // namespace simd
