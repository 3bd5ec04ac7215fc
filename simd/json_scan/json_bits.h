// What the paths that work on blocks of 64 bits share; internal linkage only, because each file
// that includes it may be compiled for another processor.
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/json_scan.h"

namespace simd {
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

template <JsonFindEscapeFunction kFindEscape>
[[gnu::always_inline]] inline JsonStringEnd FindStringEnd(const char* text, std::size_t n) {
  JsonStringEnd end = {0, JsonStringStop::kEnd, false};
  while ((end.position += kFindEscape(text + end.position, n - end.position)) < n) {
    const char* const at = text + end.position;
    if (*at != '\\') {
      end.stop = *at == '"' ? JsonStringStop::kQuote : JsonStringStop::kControl;
      break;
    }
    end.escaped = true;
    // The byte behind a backslash closes nothing; a control character is one nevertheless.
    const bool skips = at + 1 != text + n && static_cast<unsigned char>(at[1]) >= 0x20;
    end.position += 1 + std::size_t{skips};
  }
  return end;
}

// In a text that is valid up to `at` as far as it goes: the start of the sequence that reaches
// beyond `at`, or may, else `at`.
[[gnu::always_inline]] inline std::size_t SequenceStart(const char* text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < 3) {
    const auto byte = static_cast<unsigned char>(text[--start]);
    if (byte >= 0xC0) return start;
    if (byte < 0x80) return at;
  }
  return at;
}

}  // namespace
}  // namespace simd
