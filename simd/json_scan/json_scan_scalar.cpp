// The specification of JSON scanning: one byte after the other, written to be read.
#include "simd/json_scan.h"

namespace simd {
namespace {

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

bool IsWhiteSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool IsOperator(char c) {
  return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',';
}

// What the bytes so far say about the next one.
struct Quoting {
  bool in_string = false;
  bool escape = false;

  // Whether `c` is a quote that opens or closes a string.
  bool Take(char c) {
    const bool escaped = escape;
    escape = c == '\\' && !escaped;
    const bool is_quote = c == '"' && !escaped;
    in_string ^= is_quote;
    return is_quote;
  }
};

}  // namespace

std::size_t JsonFindEscapeScalar(const char* text, std::size_t n) {
  std::size_t i = 0;
  while (i < n && !IsControl(text[i]) && text[i] != '"' && text[i] != '\\') ++i;
  return i;
}

JsonStringEnd JsonFindStringEndScalar(const char* text, std::size_t n) {
  Quoting quoting = {.in_string = true};
  bool escaped = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (IsControl(text[i])) return {i, JsonStringStop::kControl, escaped};
    if (quoting.Take(text[i])) return {i, JsonStringStop::kQuote, escaped};
    escaped |= text[i] == '\\';
  }
  return {n, JsonStringStop::kEnd, escaped};
}

std::size_t JsonIndexScalar(JsonIndexState& state, const char* text, std::size_t n,
                            std::uint32_t* positions) {
  std::size_t count = 0;
  Quoting quoting = {state.in_string, state.escape};
  bool follows_scalar = state.scalar, control = state.control;
  for (std::size_t i = 0; i < n; ++i) {
    const char c = text[i];
    const bool was_in_string = quoting.in_string;
    const bool is_quote = quoting.Take(c);
    const bool is_operator = IsOperator(c);
    const bool is_scalar = !is_quote && !is_operator && !IsWhiteSpace(c);
    const bool starts = is_operator || ((is_quote || is_scalar) && !follows_scalar);
    if (starts && !was_in_string) positions[count++] = state.offset + static_cast<std::uint32_t>(i);
    control |= was_in_string && IsControl(c);
    follows_scalar = is_scalar;
  }
  state = {.offset = state.offset + static_cast<std::uint32_t>(n),
           .in_string = quoting.in_string,
           .escape = quoting.escape,
           .scalar = follows_scalar,
           .control = control};
  return count;
}

JsonMinified JsonMinifyScalar(const char* text, std::size_t n, char* output) {
  Quoting quoting;
  std::size_t length = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const char c = text[i];
    quoting.Take(c);
    if (quoting.in_string || !IsWhiteSpace(c)) output[length++] = c;
  }
  return {length, quoting.in_string};
}

}  // namespace simd
