#include "json_bits.h"

namespace simd {

JsonStringEnd FindStringEnd(const char* text, std::size_t n, JsonFindEscapeFunction find_escape) {
  std::size_t at = 0;
  bool escaped = false;
  while ((at += find_escape(text + at, n - at)) < n) {
    const char c = text[at];
    if (c == '"') return {at, JsonStringStop::kQuote, escaped};
    if (c != '\\') return {at, JsonStringStop::kControl, escaped};
    escaped = true;
    // The byte behind a backslash closes nothing; a control character is one nevertheless.
    if (++at < n && static_cast<unsigned char>(text[at]) >= 0x20) ++at;
  }
  return {n, JsonStringStop::kEnd, escaped};
}

}  // namespace simd
