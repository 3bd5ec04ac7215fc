#include "json_plain.h"

namespace {

bool NeedsEscape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

bool IsWhiteSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool IsContinuation(const char* at) { return (*at & 0xC0) == 0x80; }

}  // namespace

std::size_t bench_json_find_escape_naive(const char* text, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    if (NeedsEscape(text[i])) return i;
  }
  return n;
}

simd::JsonStringEnd bench_json_find_string_end_naive(const char* text, std::size_t n) {
  bool escaped = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (text[i] == '"') return {i, simd::JsonStringStop::kQuote, escaped};
    if (static_cast<unsigned char>(text[i]) < 0x20) {
      return {i, simd::JsonStringStop::kControl, escaped};
    }
    if (text[i] == '\\') {
      escaped = true;
      ++i;
    }
  }
  return {n, simd::JsonStringStop::kEnd, escaped};
}

std::size_t bench_json_index_naive(simd::JsonIndexState& state, const char* text, std::size_t n,
                                   std::uint32_t* positions) {
  std::size_t count = 0, i = 0;
  while (i < n) {
    const char c = text[i];
    if (IsWhiteSpace(c)) {
      ++i;
      continue;
    }
    positions[count++] = static_cast<std::uint32_t>(i++);
    if (c == '"') {
      for (; i < n && text[i] != '"'; ++i) {
        state.control |= static_cast<unsigned char>(text[i]) < 0x20;
        if (text[i] == '\\') ++i;
      }
      ++i;
    } else if (c != '{' && c != '}' && c != '[' && c != ']' && c != ':' && c != ',') {
      while (i < n && !IsWhiteSpace(text[i]) && text[i] != ',' && text[i] != '}' && text[i] != ']')
        ++i;
    }
  }
  return count;
}

std::size_t bench_json_find_invalid_utf8_naive(const char* text, std::size_t n) {
  std::size_t i = 0;
  while (i < n) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length > n - i || (length > 1 && lead < 0xC2) || lead > 0xF4) return i;
    for (std::size_t k = 1; k < length; ++k) {
      if (!IsContinuation(text + i + k)) return i;
    }
    const auto second = static_cast<unsigned char>(length > 1 ? text[i + 1] : 0);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
      return i;
    }
    i += length;
  }
  return n;
}

simd::JsonMinified bench_json_minify_naive(const char* text, std::size_t n, char* output) {
  std::size_t length = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (!in_string && IsWhiteSpace(text[i])) continue;
    output[length++] = text[i];
    if (text[i] == '"') in_string = !in_string;
    if (in_string && text[i] == '\\' && i + 1 < n) output[length++] = text[++i];
  }
  return {length, in_string};
}
