// The specification of JSON scanning: one byte after the other, written to be read.
#include "json_bits.h"
#include "simd/json_scan.h"

namespace simd {
namespace {

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

bool IsWhiteSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsOperator(char c) {
  return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',';
}

// What a byte is outside strings, or that it is within one.
enum class Part : std::uint8_t { kWhiteSpace, kStart, kOther };

// Of the next byte, given what the bytes so far say about it.
[[gnu::noinline]] Part Take(JsonIndexState& state, char c) {
  const bool in_string = state.in_string, escaped = state.escape, follows_scalar = state.scalar;
  const bool is_quote = c == '"' && !escaped, is_operator = IsOperator(c);
  const bool is_white_space = IsWhiteSpace(c);
  state.escape = c == '\\' && !escaped;
  state.in_string = in_string ^ is_quote;
  state.control |= in_string && IsControl(c);
  state.scalar = !is_quote && !is_operator && !is_white_space;
  if (in_string) return Part::kOther;
  if (is_white_space) return Part::kWhiteSpace;
  return is_operator || !follows_scalar ? Part::kStart : Part::kOther;
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
  for (const char* const end = text + n; text != end; ++text, ++state.offset) {
    if (Take(state, *text) == Part::kStart) positions[count++] = state.offset;
  }
  return count;
}

char* MinifyRest(JsonIndexState& state, const char* text, const char* end, char* output) {
  for (; text != end; ++text) {
    if (Take(state, *text) != Part::kWhiteSpace) *output++ = *text;
  }
  return output;
}

JsonMinified JsonMinifyScalar(const char* text, std::size_t n, char* output) {
  JsonIndexState state;
  const char* const end = MinifyRest(state, text, text + n, output);
  return {static_cast<std::size_t>(end - output), state.in_string};
}

}  // namespace simd
