#include "json_bits.h"

namespace simd {

JsonStringEnd FindStringEnd(const char* text, std::size_t n, JsonFindEscapeFunction find_escape) {
  JsonStringEnd end = {0, JsonStringStop::kEnd, false};
  while ((end.position += find_escape(text + end.position, n - end.position)) < n) {
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

}  // namespace simd
