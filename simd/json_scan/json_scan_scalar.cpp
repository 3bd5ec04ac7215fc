// The specification of JSON scanning: one byte after the other, written to be read.
#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

// Without short cuts, which are longer here.
bool IsWhiteSpace(char c) { return (c == ' ') | (c == '\t') | (c == '\n') | (c == '\r'); }

// Brackets: 0x5B, 0x5D, 0x7B, 0x7D.
bool IsOperator(char c) { return (c == ':') | (c == ',') | ((((c | 0x20) - 0x7B) & ~2) == 0); }

struct Part {
  bool stays;   // In what minify makes.
  bool starts;  // Has a place in the index.
};

// What the next byte is, given what the bytes so far say about it.
[[gnu::noinline]] Part Take(JsonIndexState& state, char c) {
  const bool in_string = state.in_string, is_white_space = IsWhiteSpace(c);
  const bool is_quote = (c == '"') & !state.escape, is_operator = IsOperator(c);
  const bool begins = is_operator | !(is_white_space | state.scalar);
  ++state.offset;
  state.in_string ^= is_quote;
  state.escape = (c == '\\') & !state.escape;
  state.scalar = !(is_quote | is_operator | is_white_space);
  state.control |= in_string & IsControl(c);
  return {!is_white_space || in_string, begins && !in_string};
}

}  // namespace

std::size_t JsonFindEscapeScalar(const char* text, std::size_t n) {
  std::size_t i = 0;
  while (i < n && !IsControl(text[i]) && text[i] != '"' && text[i] != '\\') ++i;
  return i;
}

JsonStringEnd JsonFindStringEndScalar(const char* text, std::size_t n) {
  return FindStringEnd(text, n, JsonFindEscapeScalar);
}

std::size_t JsonIndexScalar(JsonIndexState& state, const char* text, std::size_t n,
                            std::uint32_t* positions) {
  std::size_t count = 0;
  for (const char* const end = text + n; text != end; ++text) {
    const std::uint32_t position = state.offset;
    if (Take(state, *text).starts) positions[count++] = position;
  }
  return count;
}

char* MinifyRest(JsonIndexState& state, const char* text, const char* end, char* output) {
  for (; text != end; ++text) {
    if (Take(state, *text).stays) *output++ = *text;
  }
  return output;
}

JsonMinified JsonMinifyScalar(const char* text, std::size_t n, char* output) {
  JsonIndexState state;
  const char* const end = MinifyRest(state, text, text + n, output);
  return {static_cast<std::size_t>(end - output), state.in_string};
}

}  // namespace simd
