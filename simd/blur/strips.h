// How the vector paths walk an image: in bands of at most 220 rows, each band in strips of 16
// bytes from top to bottom, so that a kernel may keep what it needs of the rows above in registers.
//
//   band    kBandRows lines of cache for the strip that is read and as many for the one that is
//           written: the four strips of a line find it in a first-level cache of 64 KB
//   rows    a kernel finds each row by a table of pointers, into which the border above and below
//           is folded; it never asks where the image ends
//   strips  the last one ends with the row and overlaps the one before; so do the last rows of a
//           band that is no multiple of the kernel's step. An image smaller than that is blurred
//           into a buffer
//   edges   a strip whose taps reach past the row's ends reads copies of its rows with the border
//           written out (Edge)
//
// It knows nothing of weights and arithmetic.
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/blur.h"

namespace simd {

inline constexpr std::size_t kStripBytes = 16;
inline constexpr std::size_t kBandRows = 220;  // A multiple of every kernel's step.
// Rows that a band may read: a few more than its taps, for kernels that take four at a time.
inline constexpr std::size_t kBandInputRows = kBandRows + kMaxBlurSize + 3;
// Elements that a strip reads of a row: up to 16, 63 taps of four channels and what lies beyond.
inline constexpr std::size_t kEdgeElements = 2 * kStripBytes + 4 * kMaxBlurSize;

// What a strip at the left or right end of the image reads of its rows.
struct Edge {
  std::size_t element_bytes;             // 1 or 4.
  std::size_t elements;                  // That are read of each row.
  std::uint32_t columns[kEdgeElements];  // Where in the row each of them is.
};

struct Strip {
  const std::byte* const* rows;  // The rows to read, the topmost tap's first.
  std::ptrdiff_t left;           // From a row's pointer to the leftmost tap of the first element.
  const Edge* edge;              // Null where nothing is read past the row's ends.
  std::size_t tap_bytes;         // From one tap to the next.
  std::byte* output;             // Of the first of `count` rows.
  std::size_t bytes;             // Of each row: 16, or more for a kernel's `inside`.
  std::size_t output_stride;     // In bytes.
  std::size_t count;             // A multiple of the kernel's step.
  const BlurWeights* weights;
};

struct StripKernel {
  std::uint8_t element_bytes;  // 1 or 4.
  std::uint8_t step;           // Rows that it blurs at a time.
  std::uint8_t lead;           // Rows of its table above the topmost tap.
  std::uint8_t beyond;         // Bytes that it reads past the last tap, at most kStripBytes.
  void (*blur)(const Strip& strip);
  // All that is at no edge at once, any number of elements wide; null: in strips of 16 bytes, too.
  void (*inside)(const Strip& strip);
};

void BlurStrips(const void* input, void* output, const BlurShape& shape, const BlurWeights& weights,
                const StripKernel& kernel);

// Rows of a strip as a kernel may read them.
struct ReadableRows {
  const std::byte* const* rows;
  std::ptrdiff_t left;  // From a row's pointer to the leftmost tap.
};

// Copies `count` rows of the strip, which is at an edge, from number `first` on to `buffer`, with
// the border written out, and pointers to them to `pointers`.
ReadableRows CopyWithBorder(const Strip& strip, std::size_t first, std::size_t count, void* buffer,
                            const std::byte** pointers);

// The rows themselves where the strip is at no edge.
[[gnu::always_inline]] static inline ReadableRows WithBorder(const Strip& strip, std::size_t first,
                                                             std::size_t count, void* buffer,
                                                             const std::byte** pointers) {
  if (strip.edge == nullptr) return {strip.rows + first, strip.left};
  return CopyWithBorder(strip, first, count, buffer, pointers);
}

}  // namespace simd
