#include "json_plain.h"

std::size_t bench_json_find_escape_autovectorised(const char* text, std::size_t n) {
  std::size_t i = 0;
  for (; i + 64 <= n; i += 64) {
    unsigned char found = 0;
    for (std::size_t k = 0; k < 64; ++k) {
      const auto c = static_cast<unsigned char>(text[i + k]);
      found |= static_cast<unsigned char>((c < 0x20) | (c == '"') | (c == '\\'));
    }
    if (found != 0) break;
  }
  return i + bench_json_find_escape_naive(text + i, n - i);
}
