// What the paths that work on blocks of 64 bits share. What is inline has internal linkage, because
// each file that includes it may be compiled for another processor.
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/json_scan.h"

namespace simd {

// The end of a string by a path's search for bytes that need escaping.
JsonStringEnd FindStringEnd(const char* text, std::size_t n, JsonFindEscapeFunction find_escape);

// Scalar minify of a text, or of what is left of one: of `state` only strings and escapes count.
// Returns the end of the output.
char* MinifyRest(JsonIndexState& state, const char* text, const char* end, char* output);

namespace {

constexpr std::size_t kBlockBytes = 64;

// The bytes that a backslash escapes, from block to block. Of a run of backslashes each second one
// is escaped, and so is the byte behind an odd run. With b = …01110100 (bit 0 is the first byte):
// (b << 1 | odd) - b borrows its way through each run and leaves, where b is, each second bit.
class Escapes {
 public:
  explicit Escapes(bool pending) : pending_(pending) {}

  bool AnyIn(std::uint64_t backslashes) const { return (backslashes | pending_) != 0; }

  std::uint64_t Take(std::uint64_t backslashes) {
    constexpr std::uint64_t kOdd = 0xAAAA'AAAA'AAAA'AAAA;
    backslashes &= ~pending_;
    const std::uint64_t escaping =
        ((((backslashes << 1) | kOdd) - backslashes) ^ kOdd) & backslashes;
    const std::uint64_t escaped = (escaping << 1) | pending_;
    pending_ = escaping >> 63;
    return escaped;
  }

  bool pending() const { return pending_ != 0; }

 private:
  std::uint64_t pending_;  // 1: the first byte of the next block is escaped.
};

}  // namespace
}  // namespace simd
