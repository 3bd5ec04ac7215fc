// The contract of JSON scanning once more, written from its text and not from simd/: what is true
// of each byte by itself, then a list of those for which it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "simd/json_scan.h"

namespace simd_test {

std::size_t ReferenceFindEscape(std::string_view text);
simd::JsonStringEnd ReferenceFindStringEnd(std::string_view text);

struct Index {
  std::vector<std::uint32_t> positions;
  bool in_string;
  bool control;

  bool operator==(const Index&) const = default;
};
Index ReferenceIndex(std::string_view text);

std::size_t ReferenceFindInvalidUtf8(std::string_view text);
std::string ReferenceMinify(std::string_view text);

// What a path makes of a whole text.
Index IndexOf(const simd::JsonScanPath& path, std::string_view text);
std::string Minify(const simd::JsonScanPath& path, std::string_view text);

}  // namespace simd_test

namespace simd {

inline bool operator==(const JsonStringEnd& a, const JsonStringEnd& b) {
  return a.position == b.position && a.stop == b.stop && a.escaped == b.escaped;
}

}  // namespace simd
